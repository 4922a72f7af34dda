import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   ALTER TYPE "public"."enum_audit_act" ADD VALUE 'address-changed' BEFORE 'second-factor-on';`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "audit" ALTER COLUMN "act" SET DATA TYPE text;
  DROP TYPE "public"."enum_audit_act";
  CREATE TYPE "public"."enum_audit_act" AS ENUM('signed-in', 'sign-in-failed', 'signed-out', 'session-ended', 'password-set', 'second-factor-on', 'second-factor-off', 'passkey-added', 'passkey-removed', 'app-off', 'recovery-codes', 'recovery-code-used', 'unlocked', 'user-made', 'role-changed', 'published', 'unpublished', 'trashed', 'restored', 'deleted', 'list-taken', 'looked-up', 'exported', 'erased', 'settings-changed');
  ALTER TABLE "audit" ALTER COLUMN "act" SET DATA TYPE "public"."enum_audit_act" USING "act"::"public"."enum_audit_act";`)
}
