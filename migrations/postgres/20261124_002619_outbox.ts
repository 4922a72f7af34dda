import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_outbox_state" AS ENUM('waiting', 'handing-over', 'sent', 'failed', 'uncertain', 'suppressed', 'dropped');
  CREATE TYPE "public"."enum_suppressions_why" AS ENUM('bounced', 'complained');
  CREATE TABLE "outbox" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"state" "enum_outbox_state" NOT NULL,
  	"reason" varchar,
  	"kind" varchar NOT NULL,
  	"recipient" varchar,
  	"language" "content_language",
  	"sent_at" timestamp(3) with time zone,
  	"attempts" numeric DEFAULT 0,
  	"next_attempt" timestamp(3) with time zone,
  	"key" varchar NOT NULL,
  	"priority" numeric NOT NULL,
  	"data" varchar,
  	"links" varchar,
  	"about" varchar,
  	"sign_in" boolean DEFAULT false,
  	"message_id" varchar,
  	"worker" varchar,
  	"lease_until" timestamp(3) with time zone,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "suppressions" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"hash" varchar NOT NULL,
  	"hint" varchar,
  	"why" "enum_suppressions_why" NOT NULL,
  	"reason" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  ALTER TABLE "site" ADD COLUMN "mails_per_day" numeric;
  CREATE INDEX "outbox_sent_at_idx" ON "outbox" USING btree ("sent_at");
  CREATE UNIQUE INDEX "outbox_key_idx" ON "outbox" USING btree ("key");
  CREATE INDEX "outbox_about_idx" ON "outbox" USING btree ("about");
  CREATE UNIQUE INDEX "outbox_message_id_idx" ON "outbox" USING btree ("message_id");
  CREATE INDEX "outbox_updated_at_idx" ON "outbox" USING btree ("updated_at");
  CREATE INDEX "outbox_created_at_idx" ON "outbox" USING btree ("created_at");
  CREATE INDEX "state_priority_nextAttempt_idx" ON "outbox" USING btree ("state","priority","next_attempt");
  CREATE UNIQUE INDEX "suppressions_hash_idx" ON "suppressions" USING btree ("hash");
  CREATE INDEX "suppressions_updated_at_idx" ON "suppressions" USING btree ("updated_at");
  CREATE INDEX "suppressions_created_at_idx" ON "suppressions" USING btree ("created_at");`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP TABLE "outbox" CASCADE;
  DROP TABLE "suppressions" CASCADE;
  ALTER TABLE "site" DROP COLUMN "mails_per_day";
  DROP TYPE "public"."enum_outbox_state";
  DROP TYPE "public"."enum_suppressions_why";`)
}
