import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_audit_act" AS ENUM('signed-in', 'sign-in-failed', 'signed-out', 'session-ended', 'password-set', 'second-factor-on', 'second-factor-off', 'recovery-codes', 'recovery-code-used', 'unlocked', 'user-made', 'role-changed', 'published', 'unpublished', 'trashed', 'restored', 'deleted', 'list-taken', 'looked-up', 'exported', 'erased', 'settings-changed');
  CREATE TABLE "second_factors" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"account" numeric NOT NULL,
  	"secret" varchar NOT NULL,
  	"since" timestamp(3) with time zone,
  	"step" numeric NOT NULL,
  	"codes" varchar NOT NULL
  );
  
  CREATE TABLE "tries" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"key" varchar NOT NULL,
  	"account" varchar,
  	"failures" numeric NOT NULL,
  	"until" timestamp(3) with time zone NOT NULL,
  	"last" timestamp(3) with time zone NOT NULL
  );
  
  CREATE TABLE "audit" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"at" timestamp(3) with time zone NOT NULL,
  	"act" "enum_audit_act" NOT NULL,
  	"actor" numeric,
  	"subject" varchar,
  	"detail" varchar
  );
  
  CREATE UNIQUE INDEX "second_factors_account_idx" ON "second_factors" USING btree ("account");
  CREATE UNIQUE INDEX "tries_key_idx" ON "tries" USING btree ("key");
  CREATE INDEX "tries_account_idx" ON "tries" USING btree ("account");
  CREATE INDEX "audit_at_idx" ON "audit" USING btree ("at");
  CREATE INDEX "audit_actor_idx" ON "audit" USING btree ("actor");
  ALTER TABLE "users" DROP COLUMN "login_attempts";
  ALTER TABLE "users" DROP COLUMN "lock_until";`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP TABLE "second_factors" CASCADE;
  DROP TABLE "tries" CASCADE;
  DROP TABLE "audit" CASCADE;
  ALTER TABLE "users" ADD COLUMN "login_attempts" numeric DEFAULT 0;
  ALTER TABLE "users" ADD COLUMN "lock_until" timestamp(3) with time zone;
  DROP TYPE "public"."enum_audit_act";`)
}
