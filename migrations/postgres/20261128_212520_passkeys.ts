import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   ALTER TYPE "public"."enum_audit_act" ADD VALUE 'passkey-added' BEFORE 'recovery-codes';
  ALTER TYPE "public"."enum_audit_act" ADD VALUE 'passkey-removed' BEFORE 'recovery-codes';
  ALTER TYPE "public"."enum_audit_act" ADD VALUE 'app-off' BEFORE 'recovery-codes';
  CREATE TABLE "passkeys" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"account" numeric NOT NULL,
  	"name" varchar,
  	"host" varchar NOT NULL,
  	"credential" varchar NOT NULL,
  	"public_key" varchar NOT NULL,
  	"transports" varchar NOT NULL,
  	"counter" numeric NOT NULL,
  	"added" timestamp(3) with time zone NOT NULL,
  	"used" timestamp(3) with time zone
  );
  
  CREATE TABLE "passkey_challenges" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"challenge" varchar NOT NULL,
  	"account" numeric NOT NULL,
  	"purpose" varchar NOT NULL,
  	"until" timestamp(3) with time zone NOT NULL
  );
  
  CREATE INDEX "passkeys_account_idx" ON "passkeys" USING btree ("account");
  CREATE UNIQUE INDEX "passkeys_credential_idx" ON "passkeys" USING btree ("credential");
  CREATE UNIQUE INDEX "passkey_challenges_challenge_idx" ON "passkey_challenges" USING btree ("challenge");`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP TABLE "passkeys" CASCADE;
  DROP TABLE "passkey_challenges" CASCADE;
  ALTER TABLE "audit" ALTER COLUMN "act" SET DATA TYPE text;
  DROP TYPE "public"."enum_audit_act";
  CREATE TYPE "public"."enum_audit_act" AS ENUM('signed-in', 'sign-in-failed', 'signed-out', 'session-ended', 'password-set', 'second-factor-on', 'second-factor-off', 'recovery-codes', 'recovery-code-used', 'unlocked', 'user-made', 'role-changed', 'published', 'unpublished', 'trashed', 'restored', 'deleted', 'list-taken', 'looked-up', 'exported', 'erased', 'settings-changed');
  ALTER TABLE "audit" ALTER COLUMN "act" SET DATA TYPE "public"."enum_audit_act" USING "act"::"public"."enum_audit_act";`)
}
