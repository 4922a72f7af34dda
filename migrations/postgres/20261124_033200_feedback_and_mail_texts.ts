import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TABLE "feedback" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"event_id" integer NOT NULL,
  	"score" numeric NOT NULL,
  	"useful" varchar,
  	"better" varchar
  );
  
  ALTER TABLE "events_locales" ADD COLUMN "mails_confirmed" varchar;
  ALTER TABLE "events_locales" ADD COLUMN "mails_tomorrow" varchar;
  ALTER TABLE "events_locales" ADD COLUMN "mails_soon" varchar;
  ALTER TABLE "events_locales" ADD COLUMN "mails_after" varchar;
  ALTER TABLE "_events_v_locales" ADD COLUMN "version_mails_confirmed" varchar;
  ALTER TABLE "_events_v_locales" ADD COLUMN "version_mails_tomorrow" varchar;
  ALTER TABLE "_events_v_locales" ADD COLUMN "version_mails_soon" varchar;
  ALTER TABLE "_events_v_locales" ADD COLUMN "version_mails_after" varchar;
  ALTER TABLE "registrations" ADD COLUMN "feedback_given" boolean;
  ALTER TABLE "feedback" ADD CONSTRAINT "feedback_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE set null ON UPDATE no action;
  CREATE INDEX "feedback_event_idx" ON "feedback" USING btree ("event_id");`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP TABLE "feedback" CASCADE;
  ALTER TABLE "events_locales" DROP COLUMN "mails_confirmed";
  ALTER TABLE "events_locales" DROP COLUMN "mails_tomorrow";
  ALTER TABLE "events_locales" DROP COLUMN "mails_soon";
  ALTER TABLE "events_locales" DROP COLUMN "mails_after";
  ALTER TABLE "_events_v_locales" DROP COLUMN "version_mails_confirmed";
  ALTER TABLE "_events_v_locales" DROP COLUMN "version_mails_tomorrow";
  ALTER TABLE "_events_v_locales" DROP COLUMN "version_mails_soon";
  ALTER TABLE "_events_v_locales" DROP COLUMN "version_mails_after";
  ALTER TABLE "registrations" DROP COLUMN "feedback_given";`)
}
