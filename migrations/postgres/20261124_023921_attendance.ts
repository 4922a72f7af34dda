import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "registrations" ADD COLUMN "attended" boolean;
  ALTER TABLE "registrations" ADD COLUMN "came" numeric;
  ALTER TABLE "registrations" ADD COLUMN "notes" varchar;
  ALTER TABLE "seats" ADD COLUMN "strangers" numeric;`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "registrations" DROP COLUMN "attended";
  ALTER TABLE "registrations" DROP COLUMN "came";
  ALTER TABLE "registrations" DROP COLUMN "notes";
  ALTER TABLE "seats" DROP COLUMN "strangers";`)
}
