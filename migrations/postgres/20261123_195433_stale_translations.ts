import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "editions_locales" ADD COLUMN "texts_as_of" jsonb;
  ALTER TABLE "_editions_v_locales" ADD COLUMN "version_texts_as_of" jsonb;
  ALTER TABLE "days_locales" ADD COLUMN "texts_as_of" jsonb;
  ALTER TABLE "posts_locales" ADD COLUMN "texts_as_of" jsonb;
  ALTER TABLE "_posts_v_locales" ADD COLUMN "version_texts_as_of" jsonb;
  ALTER TABLE "events_locales" ADD COLUMN "texts_as_of" jsonb;
  ALTER TABLE "_events_v_locales" ADD COLUMN "version_texts_as_of" jsonb;
  ALTER TABLE "profiles_locales" ADD COLUMN "texts_as_of" jsonb;
  ALTER TABLE "_profiles_v_locales" ADD COLUMN "version_texts_as_of" jsonb;
  ALTER TABLE "themes_locales" ADD COLUMN "texts_as_of" jsonb;
  ALTER TABLE "round_ups_locales" ADD COLUMN "texts_as_of" jsonb;
  ALTER TABLE "_round_ups_v_locales" ADD COLUMN "version_texts_as_of" jsonb;
  ALTER TABLE "calls_locales" ADD COLUMN "texts_as_of" jsonb;
  ALTER TABLE "_calls_v_locales" ADD COLUMN "version_texts_as_of" jsonb;
  ALTER TABLE "organisations_locales" ADD COLUMN "texts_as_of" jsonb;
  ALTER TABLE "_organisations_v_locales" ADD COLUMN "version_texts_as_of" jsonb;
  ALTER TABLE "resources_locales" ADD COLUMN "texts_as_of" jsonb;
  ALTER TABLE "_resources_v_locales" ADD COLUMN "version_texts_as_of" jsonb;
  ALTER TABLE "media_locales" ADD COLUMN "texts_as_of" jsonb;`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "editions_locales" DROP COLUMN "texts_as_of";
  ALTER TABLE "_editions_v_locales" DROP COLUMN "version_texts_as_of";
  ALTER TABLE "days_locales" DROP COLUMN "texts_as_of";
  ALTER TABLE "posts_locales" DROP COLUMN "texts_as_of";
  ALTER TABLE "_posts_v_locales" DROP COLUMN "version_texts_as_of";
  ALTER TABLE "events_locales" DROP COLUMN "texts_as_of";
  ALTER TABLE "_events_v_locales" DROP COLUMN "version_texts_as_of";
  ALTER TABLE "profiles_locales" DROP COLUMN "texts_as_of";
  ALTER TABLE "_profiles_v_locales" DROP COLUMN "version_texts_as_of";
  ALTER TABLE "themes_locales" DROP COLUMN "texts_as_of";
  ALTER TABLE "round_ups_locales" DROP COLUMN "texts_as_of";
  ALTER TABLE "_round_ups_v_locales" DROP COLUMN "version_texts_as_of";
  ALTER TABLE "calls_locales" DROP COLUMN "texts_as_of";
  ALTER TABLE "_calls_v_locales" DROP COLUMN "version_texts_as_of";
  ALTER TABLE "organisations_locales" DROP COLUMN "texts_as_of";
  ALTER TABLE "_organisations_v_locales" DROP COLUMN "version_texts_as_of";
  ALTER TABLE "resources_locales" DROP COLUMN "texts_as_of";
  ALTER TABLE "_resources_v_locales" DROP COLUMN "version_texts_as_of";
  ALTER TABLE "media_locales" DROP COLUMN "texts_as_of";`)
}
