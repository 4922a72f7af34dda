import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "editions" ADD COLUMN "record_fact" varchar;
  ALTER TABLE "_editions_v" ADD COLUMN "version_record_fact" varchar;
  ALTER TABLE "days" ADD COLUMN "record_fact" varchar;
  ALTER TABLE "posts" ADD COLUMN "record_fact" varchar;
  ALTER TABLE "_posts_v" ADD COLUMN "version_record_fact" varchar;
  ALTER TABLE "events" ADD COLUMN "record_fact" varchar;
  ALTER TABLE "_events_v" ADD COLUMN "version_record_fact" varchar;
  ALTER TABLE "profiles" ADD COLUMN "record_fact" varchar;
  ALTER TABLE "_profiles_v" ADD COLUMN "version_record_fact" varchar;
  ALTER TABLE "themes" ADD COLUMN "record_fact" varchar;
  ALTER TABLE "round_ups" ADD COLUMN "record_fact" varchar;
  ALTER TABLE "_round_ups_v" ADD COLUMN "version_record_fact" varchar;
  ALTER TABLE "calls" ADD COLUMN "record_fact" varchar;
  ALTER TABLE "_calls_v" ADD COLUMN "version_record_fact" varchar;
  ALTER TABLE "persons" ADD COLUMN "record_fact" varchar;
  ALTER TABLE "_persons_v" ADD COLUMN "version_record_fact" varchar;
  ALTER TABLE "organisations" ADD COLUMN "record_fact" varchar;
  ALTER TABLE "_organisations_v" ADD COLUMN "version_record_fact" varchar;
  ALTER TABLE "resources" ADD COLUMN "record_fact" varchar;
  ALTER TABLE "_resources_v" ADD COLUMN "version_record_fact" varchar;`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "editions" DROP COLUMN "record_fact";
  ALTER TABLE "_editions_v" DROP COLUMN "version_record_fact";
  ALTER TABLE "days" DROP COLUMN "record_fact";
  ALTER TABLE "posts" DROP COLUMN "record_fact";
  ALTER TABLE "_posts_v" DROP COLUMN "version_record_fact";
  ALTER TABLE "events" DROP COLUMN "record_fact";
  ALTER TABLE "_events_v" DROP COLUMN "version_record_fact";
  ALTER TABLE "profiles" DROP COLUMN "record_fact";
  ALTER TABLE "_profiles_v" DROP COLUMN "version_record_fact";
  ALTER TABLE "themes" DROP COLUMN "record_fact";
  ALTER TABLE "round_ups" DROP COLUMN "record_fact";
  ALTER TABLE "_round_ups_v" DROP COLUMN "version_record_fact";
  ALTER TABLE "calls" DROP COLUMN "record_fact";
  ALTER TABLE "_calls_v" DROP COLUMN "version_record_fact";
  ALTER TABLE "persons" DROP COLUMN "record_fact";
  ALTER TABLE "_persons_v" DROP COLUMN "version_record_fact";
  ALTER TABLE "organisations" DROP COLUMN "record_fact";
  ALTER TABLE "_organisations_v" DROP COLUMN "version_record_fact";
  ALTER TABLE "resources" DROP COLUMN "record_fact";
  ALTER TABLE "_resources_v" DROP COLUMN "version_record_fact";`)
}
