import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_events_accessibility" AS ENUM('captions', 'sign-language');
  CREATE TYPE "public"."event_status" AS ENUM('on', 'cancelled');
  CREATE TYPE "public"."enum_events_registration_by" AS ENUM('none', 'ours', 'elsewhere');
  CREATE TYPE "public"."enum__events_v_version_accessibility" AS ENUM('captions', 'sign-language');
  CREATE TYPE "public"."enum__events_v_version_registration_by" AS ENUM('none', 'ours', 'elsewhere');
  CREATE TABLE "editions_cities" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"zone" varchar
  );
  
  CREATE TABLE "editions_cities_locales" (
  	"name" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" varchar NOT NULL
  );
  
  CREATE TABLE "_editions_v_version_cities" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" serial PRIMARY KEY NOT NULL,
  	"zone" varchar,
  	"_uuid" varchar
  );
  
  CREATE TABLE "_editions_v_version_cities_locales" (
  	"name" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" integer NOT NULL
  );
  
  CREATE TABLE "events_questions" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL
  );
  
  CREATE TABLE "events_questions_locales" (
  	"question" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" varchar NOT NULL
  );
  
  CREATE TABLE "events_accessibility" (
  	"order" integer NOT NULL,
  	"parent_id" integer NOT NULL,
  	"value" "enum_events_accessibility",
  	"id" serial PRIMARY KEY NOT NULL
  );
  
  CREATE TABLE "_events_v_version_questions" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_uuid" varchar
  );
  
  CREATE TABLE "_events_v_version_questions_locales" (
  	"question" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" integer NOT NULL
  );
  
  CREATE TABLE "_events_v_version_accessibility" (
  	"order" integer NOT NULL,
  	"parent_id" integer NOT NULL,
  	"value" "enum__events_v_version_accessibility",
  	"id" serial PRIMARY KEY NOT NULL
  );
  
  ALTER TABLE "events" ADD COLUMN "sequence" numeric DEFAULT 0;
  ALTER TABLE "events" ADD COLUMN "status" "event_status" DEFAULT 'on';
  ALTER TABLE "events" ADD COLUMN "registration_by" "enum_events_registration_by" DEFAULT 'none';
  ALTER TABLE "events" ADD COLUMN "registration_address" varchar;
  ALTER TABLE "events" ADD COLUMN "registration_capacity" numeric;
  ALTER TABLE "events" ADD COLUMN "registration_closes" numeric DEFAULT 0;
  ALTER TABLE "events" ADD COLUMN "registration_offer_hours" numeric DEFAULT 24;
  ALTER TABLE "events" ADD COLUMN "joining_link" varchar;
  ALTER TABLE "events" ADD COLUMN "transcript_url" varchar;
  ALTER TABLE "events_locales" ADD COLUMN "status_reason" varchar;
  ALTER TABLE "events_locales" ADD COLUMN "place" varchar;
  ALTER TABLE "events_locales" ADD COLUMN "body" jsonb;
  ALTER TABLE "events_locales" ADD COLUMN "accessibility_note" varchar;
  ALTER TABLE "events_locales" ADD COLUMN "joining_notes" varchar;
  ALTER TABLE "events_rels" ADD COLUMN "media_id" integer;
  ALTER TABLE "_events_v" ADD COLUMN "version_sequence" numeric DEFAULT 0;
  ALTER TABLE "_events_v" ADD COLUMN "version_status" "event_status" DEFAULT 'on';
  ALTER TABLE "_events_v" ADD COLUMN "version_registration_by" "enum__events_v_version_registration_by" DEFAULT 'none';
  ALTER TABLE "_events_v" ADD COLUMN "version_registration_address" varchar;
  ALTER TABLE "_events_v" ADD COLUMN "version_registration_capacity" numeric;
  ALTER TABLE "_events_v" ADD COLUMN "version_registration_closes" numeric DEFAULT 0;
  ALTER TABLE "_events_v" ADD COLUMN "version_registration_offer_hours" numeric DEFAULT 24;
  ALTER TABLE "_events_v" ADD COLUMN "version_joining_link" varchar;
  ALTER TABLE "_events_v" ADD COLUMN "version_transcript_url" varchar;
  ALTER TABLE "_events_v_locales" ADD COLUMN "version_status_reason" varchar;
  ALTER TABLE "_events_v_locales" ADD COLUMN "version_place" varchar;
  ALTER TABLE "_events_v_locales" ADD COLUMN "version_body" jsonb;
  ALTER TABLE "_events_v_locales" ADD COLUMN "version_accessibility_note" varchar;
  ALTER TABLE "_events_v_locales" ADD COLUMN "version_joining_notes" varchar;
  ALTER TABLE "_events_v_rels" ADD COLUMN "media_id" integer;
  ALTER TABLE "editions_cities" ADD CONSTRAINT "editions_cities_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."editions"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "editions_cities_locales" ADD CONSTRAINT "editions_cities_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."editions_cities"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_editions_v_version_cities" ADD CONSTRAINT "_editions_v_version_cities_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_editions_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_editions_v_version_cities_locales" ADD CONSTRAINT "_editions_v_version_cities_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_editions_v_version_cities"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "events_questions" ADD CONSTRAINT "events_questions_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."events"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "events_questions_locales" ADD CONSTRAINT "events_questions_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."events_questions"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "events_accessibility" ADD CONSTRAINT "events_accessibility_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."events"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_events_v_version_questions" ADD CONSTRAINT "_events_v_version_questions_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_events_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_events_v_version_questions_locales" ADD CONSTRAINT "_events_v_version_questions_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_events_v_version_questions"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_events_v_version_accessibility" ADD CONSTRAINT "_events_v_version_accessibility_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."_events_v"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "editions_cities_order_idx" ON "editions_cities" USING btree ("_order");
  CREATE INDEX "editions_cities_parent_id_idx" ON "editions_cities" USING btree ("_parent_id");
  CREATE UNIQUE INDEX "editions_cities_locales_locale_parent_id_unique" ON "editions_cities_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "_editions_v_version_cities_order_idx" ON "_editions_v_version_cities" USING btree ("_order");
  CREATE INDEX "_editions_v_version_cities_parent_id_idx" ON "_editions_v_version_cities" USING btree ("_parent_id");
  CREATE UNIQUE INDEX "_editions_v_version_cities_locales_locale_parent_id_unique" ON "_editions_v_version_cities_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "events_questions_order_idx" ON "events_questions" USING btree ("_order");
  CREATE INDEX "events_questions_parent_id_idx" ON "events_questions" USING btree ("_parent_id");
  CREATE UNIQUE INDEX "events_questions_locales_locale_parent_id_unique" ON "events_questions_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "events_accessibility_order_idx" ON "events_accessibility" USING btree ("order");
  CREATE INDEX "events_accessibility_parent_idx" ON "events_accessibility" USING btree ("parent_id");
  CREATE INDEX "_events_v_version_questions_order_idx" ON "_events_v_version_questions" USING btree ("_order");
  CREATE INDEX "_events_v_version_questions_parent_id_idx" ON "_events_v_version_questions" USING btree ("_parent_id");
  CREATE UNIQUE INDEX "_events_v_version_questions_locales_locale_parent_id_unique" ON "_events_v_version_questions_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "_events_v_version_accessibility_order_idx" ON "_events_v_version_accessibility" USING btree ("order");
  CREATE INDEX "_events_v_version_accessibility_parent_idx" ON "_events_v_version_accessibility" USING btree ("parent_id");
  ALTER TABLE "events_rels" ADD CONSTRAINT "events_rels_media_fk" FOREIGN KEY ("media_id") REFERENCES "public"."media"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_events_v_rels" ADD CONSTRAINT "_events_v_rels_media_fk" FOREIGN KEY ("media_id") REFERENCES "public"."media"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "events_rels_media_id_idx" ON "events_rels" USING btree ("media_id");
  CREATE INDEX "_events_v_rels_media_id_idx" ON "_events_v_rels" USING btree ("media_id");`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "editions_cities" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "editions_cities_locales" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "_editions_v_version_cities" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "_editions_v_version_cities_locales" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "events_questions" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "events_questions_locales" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "events_accessibility" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "_events_v_version_questions" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "_events_v_version_questions_locales" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "_events_v_version_accessibility" DISABLE ROW LEVEL SECURITY;
  DROP TABLE "editions_cities" CASCADE;
  DROP TABLE "editions_cities_locales" CASCADE;
  DROP TABLE "_editions_v_version_cities" CASCADE;
  DROP TABLE "_editions_v_version_cities_locales" CASCADE;
  DROP TABLE "events_questions" CASCADE;
  DROP TABLE "events_questions_locales" CASCADE;
  DROP TABLE "events_accessibility" CASCADE;
  DROP TABLE "_events_v_version_questions" CASCADE;
  DROP TABLE "_events_v_version_questions_locales" CASCADE;
  DROP TABLE "_events_v_version_accessibility" CASCADE;
  ALTER TABLE "events_rels" DROP CONSTRAINT "events_rels_media_fk";
  
  ALTER TABLE "_events_v_rels" DROP CONSTRAINT "_events_v_rels_media_fk";
  
  DROP INDEX "events_rels_media_id_idx";
  DROP INDEX "_events_v_rels_media_id_idx";
  ALTER TABLE "events" DROP COLUMN "sequence";
  ALTER TABLE "events" DROP COLUMN "status";
  ALTER TABLE "events" DROP COLUMN "registration_by";
  ALTER TABLE "events" DROP COLUMN "registration_address";
  ALTER TABLE "events" DROP COLUMN "registration_capacity";
  ALTER TABLE "events" DROP COLUMN "registration_closes";
  ALTER TABLE "events" DROP COLUMN "registration_offer_hours";
  ALTER TABLE "events" DROP COLUMN "joining_link";
  ALTER TABLE "events" DROP COLUMN "transcript_url";
  ALTER TABLE "events_locales" DROP COLUMN "status_reason";
  ALTER TABLE "events_locales" DROP COLUMN "place";
  ALTER TABLE "events_locales" DROP COLUMN "body";
  ALTER TABLE "events_locales" DROP COLUMN "accessibility_note";
  ALTER TABLE "events_locales" DROP COLUMN "joining_notes";
  ALTER TABLE "events_rels" DROP COLUMN "media_id";
  ALTER TABLE "_events_v" DROP COLUMN "version_sequence";
  ALTER TABLE "_events_v" DROP COLUMN "version_status";
  ALTER TABLE "_events_v" DROP COLUMN "version_registration_by";
  ALTER TABLE "_events_v" DROP COLUMN "version_registration_address";
  ALTER TABLE "_events_v" DROP COLUMN "version_registration_capacity";
  ALTER TABLE "_events_v" DROP COLUMN "version_registration_closes";
  ALTER TABLE "_events_v" DROP COLUMN "version_registration_offer_hours";
  ALTER TABLE "_events_v" DROP COLUMN "version_joining_link";
  ALTER TABLE "_events_v" DROP COLUMN "version_transcript_url";
  ALTER TABLE "_events_v_locales" DROP COLUMN "version_status_reason";
  ALTER TABLE "_events_v_locales" DROP COLUMN "version_place";
  ALTER TABLE "_events_v_locales" DROP COLUMN "version_body";
  ALTER TABLE "_events_v_locales" DROP COLUMN "version_accessibility_note";
  ALTER TABLE "_events_v_locales" DROP COLUMN "version_joining_notes";
  ALTER TABLE "_events_v_rels" DROP COLUMN "media_id";
  DROP TYPE "public"."enum_events_accessibility";
  DROP TYPE "public"."event_status";
  DROP TYPE "public"."enum_events_registration_by";
  DROP TYPE "public"."enum__events_v_version_accessibility";
  DROP TYPE "public"."enum__events_v_version_registration_by";`)
}
