import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`feedback\` (
  	\`id\` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  	\`event_id\` integer NOT NULL,
  	\`score\` numeric NOT NULL,
  	\`useful\` text,
  	\`better\` text,
  	FOREIGN KEY (\`event_id\`) REFERENCES \`events\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`feedback_event_idx\` ON \`feedback\` (\`event_id\`);`)
  await db.run(sql`ALTER TABLE \`events_locales\` ADD \`mails_confirmed\` text;`)
  await db.run(sql`ALTER TABLE \`events_locales\` ADD \`mails_tomorrow\` text;`)
  await db.run(sql`ALTER TABLE \`events_locales\` ADD \`mails_soon\` text;`)
  await db.run(sql`ALTER TABLE \`events_locales\` ADD \`mails_after\` text;`)
  await db.run(sql`ALTER TABLE \`_events_v_locales\` ADD \`version_mails_confirmed\` text;`)
  await db.run(sql`ALTER TABLE \`_events_v_locales\` ADD \`version_mails_tomorrow\` text;`)
  await db.run(sql`ALTER TABLE \`_events_v_locales\` ADD \`version_mails_soon\` text;`)
  await db.run(sql`ALTER TABLE \`_events_v_locales\` ADD \`version_mails_after\` text;`)
  await db.run(sql`ALTER TABLE \`registrations\` ADD \`feedback_given\` integer;`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`feedback\`;`)
  await db.run(sql`ALTER TABLE \`events_locales\` DROP COLUMN \`mails_confirmed\`;`)
  await db.run(sql`ALTER TABLE \`events_locales\` DROP COLUMN \`mails_tomorrow\`;`)
  await db.run(sql`ALTER TABLE \`events_locales\` DROP COLUMN \`mails_soon\`;`)
  await db.run(sql`ALTER TABLE \`events_locales\` DROP COLUMN \`mails_after\`;`)
  await db.run(sql`ALTER TABLE \`_events_v_locales\` DROP COLUMN \`version_mails_confirmed\`;`)
  await db.run(sql`ALTER TABLE \`_events_v_locales\` DROP COLUMN \`version_mails_tomorrow\`;`)
  await db.run(sql`ALTER TABLE \`_events_v_locales\` DROP COLUMN \`version_mails_soon\`;`)
  await db.run(sql`ALTER TABLE \`_events_v_locales\` DROP COLUMN \`version_mails_after\`;`)
  await db.run(sql`ALTER TABLE \`registrations\` DROP COLUMN \`feedback_given\`;`)
}
