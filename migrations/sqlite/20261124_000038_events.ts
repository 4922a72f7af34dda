import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`editions_cities\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`zone\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`editions\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`editions_cities_order_idx\` ON \`editions_cities\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`editions_cities_parent_id_idx\` ON \`editions_cities\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`editions_cities_locales\` (
  	\`name\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`editions_cities\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`editions_cities_locales_locale_parent_id_unique\` ON \`editions_cities_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_editions_v_version_cities\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  	\`zone\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_editions_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_editions_v_version_cities_order_idx\` ON \`_editions_v_version_cities\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_editions_v_version_cities_parent_id_idx\` ON \`_editions_v_version_cities\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_editions_v_version_cities_locales\` (
  	\`name\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_editions_v_version_cities\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`_editions_v_version_cities_locales_locale_parent_id_unique\` ON \`_editions_v_version_cities_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`events_questions\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`events\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`events_questions_order_idx\` ON \`events_questions\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`events_questions_parent_id_idx\` ON \`events_questions\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`events_questions_locales\` (
  	\`question\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`events_questions\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`events_questions_locales_locale_parent_id_unique\` ON \`events_questions_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`events_accessibility\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` integer NOT NULL,
  	\`value\` text,
  	\`id\` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`events\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`events_accessibility_order_idx\` ON \`events_accessibility\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`events_accessibility_parent_idx\` ON \`events_accessibility\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_events_v_version_questions\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_events_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_events_v_version_questions_order_idx\` ON \`_events_v_version_questions\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_events_v_version_questions_parent_id_idx\` ON \`_events_v_version_questions\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_events_v_version_questions_locales\` (
  	\`question\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_events_v_version_questions\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`_events_v_version_questions_locales_locale_parent_id_unique\` ON \`_events_v_version_questions_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_events_v_version_accessibility\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` integer NOT NULL,
  	\`value\` text,
  	\`id\` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_events_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_events_v_version_accessibility_order_idx\` ON \`_events_v_version_accessibility\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_events_v_version_accessibility_parent_idx\` ON \`_events_v_version_accessibility\` (\`parent_id\`);`)
  await db.run(sql`ALTER TABLE \`events\` ADD \`sequence\` numeric DEFAULT 0;`)
  await db.run(sql`ALTER TABLE \`events\` ADD \`status\` text DEFAULT 'on';`)
  await db.run(sql`ALTER TABLE \`events\` ADD \`registration_by\` text DEFAULT 'none';`)
  await db.run(sql`ALTER TABLE \`events\` ADD \`registration_address\` text;`)
  await db.run(sql`ALTER TABLE \`events\` ADD \`registration_capacity\` numeric;`)
  await db.run(sql`ALTER TABLE \`events\` ADD \`registration_closes\` numeric DEFAULT 0;`)
  await db.run(sql`ALTER TABLE \`events\` ADD \`registration_offer_hours\` numeric DEFAULT 24;`)
  await db.run(sql`ALTER TABLE \`events\` ADD \`joining_link\` text;`)
  await db.run(sql`ALTER TABLE \`events\` ADD \`transcript_url\` text;`)
  await db.run(sql`ALTER TABLE \`events_locales\` ADD \`status_reason\` text;`)
  await db.run(sql`ALTER TABLE \`events_locales\` ADD \`place\` text;`)
  await db.run(sql`ALTER TABLE \`events_locales\` ADD \`body\` text;`)
  await db.run(sql`ALTER TABLE \`events_locales\` ADD \`accessibility_note\` text;`)
  await db.run(sql`ALTER TABLE \`events_locales\` ADD \`joining_notes\` text;`)
  await db.run(sql`ALTER TABLE \`events_rels\` ADD \`media_id\` integer REFERENCES media(id);`)
  await db.run(sql`CREATE INDEX \`events_rels_media_id_idx\` ON \`events_rels\` (\`media_id\`);`)
  await db.run(sql`ALTER TABLE \`_events_v\` ADD \`version_sequence\` numeric DEFAULT 0;`)
  await db.run(sql`ALTER TABLE \`_events_v\` ADD \`version_status\` text DEFAULT 'on';`)
  await db.run(sql`ALTER TABLE \`_events_v\` ADD \`version_registration_by\` text DEFAULT 'none';`)
  await db.run(sql`ALTER TABLE \`_events_v\` ADD \`version_registration_address\` text;`)
  await db.run(sql`ALTER TABLE \`_events_v\` ADD \`version_registration_capacity\` numeric;`)
  await db.run(sql`ALTER TABLE \`_events_v\` ADD \`version_registration_closes\` numeric DEFAULT 0;`)
  await db.run(sql`ALTER TABLE \`_events_v\` ADD \`version_registration_offer_hours\` numeric DEFAULT 24;`)
  await db.run(sql`ALTER TABLE \`_events_v\` ADD \`version_joining_link\` text;`)
  await db.run(sql`ALTER TABLE \`_events_v\` ADD \`version_transcript_url\` text;`)
  await db.run(sql`ALTER TABLE \`_events_v_locales\` ADD \`version_status_reason\` text;`)
  await db.run(sql`ALTER TABLE \`_events_v_locales\` ADD \`version_place\` text;`)
  await db.run(sql`ALTER TABLE \`_events_v_locales\` ADD \`version_body\` text;`)
  await db.run(sql`ALTER TABLE \`_events_v_locales\` ADD \`version_accessibility_note\` text;`)
  await db.run(sql`ALTER TABLE \`_events_v_locales\` ADD \`version_joining_notes\` text;`)
  await db.run(sql`ALTER TABLE \`_events_v_rels\` ADD \`media_id\` integer REFERENCES media(id);`)
  await db.run(sql`CREATE INDEX \`_events_v_rels_media_id_idx\` ON \`_events_v_rels\` (\`media_id\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`editions_cities\`;`)
  await db.run(sql`DROP TABLE \`editions_cities_locales\`;`)
  await db.run(sql`DROP TABLE \`_editions_v_version_cities\`;`)
  await db.run(sql`DROP TABLE \`_editions_v_version_cities_locales\`;`)
  await db.run(sql`DROP TABLE \`events_questions\`;`)
  await db.run(sql`DROP TABLE \`events_questions_locales\`;`)
  await db.run(sql`DROP TABLE \`events_accessibility\`;`)
  await db.run(sql`DROP TABLE \`_events_v_version_questions\`;`)
  await db.run(sql`DROP TABLE \`_events_v_version_questions_locales\`;`)
  await db.run(sql`DROP TABLE \`_events_v_version_accessibility\`;`)
  await db.run(sql`PRAGMA foreign_keys=OFF;`)
  await db.run(sql`CREATE TABLE \`__new_events_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` integer NOT NULL,
  	\`path\` text NOT NULL,
  	\`organisations_id\` integer,
  	\`themes_id\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`events\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`organisations_id\`) REFERENCES \`organisations\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`themes_id\`) REFERENCES \`themes\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`INSERT INTO \`__new_events_rels\`("id", "order", "parent_id", "path", "organisations_id", "themes_id") SELECT "id", "order", "parent_id", "path", "organisations_id", "themes_id" FROM \`events_rels\`;`)
  await db.run(sql`DROP TABLE \`events_rels\`;`)
  await db.run(sql`ALTER TABLE \`__new_events_rels\` RENAME TO \`events_rels\`;`)
  await db.run(sql`PRAGMA foreign_keys=ON;`)
  await db.run(sql`CREATE INDEX \`events_rels_order_idx\` ON \`events_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`events_rels_parent_idx\` ON \`events_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`events_rels_path_idx\` ON \`events_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`events_rels_organisations_id_idx\` ON \`events_rels\` (\`organisations_id\`);`)
  await db.run(sql`CREATE INDEX \`events_rels_themes_id_idx\` ON \`events_rels\` (\`themes_id\`);`)
  await db.run(sql`CREATE TABLE \`__new__events_v_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` integer NOT NULL,
  	\`path\` text NOT NULL,
  	\`organisations_id\` integer,
  	\`themes_id\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_events_v\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`organisations_id\`) REFERENCES \`organisations\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`themes_id\`) REFERENCES \`themes\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`INSERT INTO \`__new__events_v_rels\`("id", "order", "parent_id", "path", "organisations_id", "themes_id") SELECT "id", "order", "parent_id", "path", "organisations_id", "themes_id" FROM \`_events_v_rels\`;`)
  await db.run(sql`DROP TABLE \`_events_v_rels\`;`)
  await db.run(sql`ALTER TABLE \`__new__events_v_rels\` RENAME TO \`_events_v_rels\`;`)
  await db.run(sql`CREATE INDEX \`_events_v_rels_order_idx\` ON \`_events_v_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_events_v_rels_parent_idx\` ON \`_events_v_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_events_v_rels_path_idx\` ON \`_events_v_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`_events_v_rels_organisations_id_idx\` ON \`_events_v_rels\` (\`organisations_id\`);`)
  await db.run(sql`CREATE INDEX \`_events_v_rels_themes_id_idx\` ON \`_events_v_rels\` (\`themes_id\`);`)
  await db.run(sql`ALTER TABLE \`events\` DROP COLUMN \`sequence\`;`)
  await db.run(sql`ALTER TABLE \`events\` DROP COLUMN \`status\`;`)
  await db.run(sql`ALTER TABLE \`events\` DROP COLUMN \`registration_by\`;`)
  await db.run(sql`ALTER TABLE \`events\` DROP COLUMN \`registration_address\`;`)
  await db.run(sql`ALTER TABLE \`events\` DROP COLUMN \`registration_capacity\`;`)
  await db.run(sql`ALTER TABLE \`events\` DROP COLUMN \`registration_closes\`;`)
  await db.run(sql`ALTER TABLE \`events\` DROP COLUMN \`registration_offer_hours\`;`)
  await db.run(sql`ALTER TABLE \`events\` DROP COLUMN \`joining_link\`;`)
  await db.run(sql`ALTER TABLE \`events\` DROP COLUMN \`transcript_url\`;`)
  await db.run(sql`ALTER TABLE \`events_locales\` DROP COLUMN \`status_reason\`;`)
  await db.run(sql`ALTER TABLE \`events_locales\` DROP COLUMN \`place\`;`)
  await db.run(sql`ALTER TABLE \`events_locales\` DROP COLUMN \`body\`;`)
  await db.run(sql`ALTER TABLE \`events_locales\` DROP COLUMN \`accessibility_note\`;`)
  await db.run(sql`ALTER TABLE \`events_locales\` DROP COLUMN \`joining_notes\`;`)
  await db.run(sql`ALTER TABLE \`_events_v\` DROP COLUMN \`version_sequence\`;`)
  await db.run(sql`ALTER TABLE \`_events_v\` DROP COLUMN \`version_status\`;`)
  await db.run(sql`ALTER TABLE \`_events_v\` DROP COLUMN \`version_registration_by\`;`)
  await db.run(sql`ALTER TABLE \`_events_v\` DROP COLUMN \`version_registration_address\`;`)
  await db.run(sql`ALTER TABLE \`_events_v\` DROP COLUMN \`version_registration_capacity\`;`)
  await db.run(sql`ALTER TABLE \`_events_v\` DROP COLUMN \`version_registration_closes\`;`)
  await db.run(sql`ALTER TABLE \`_events_v\` DROP COLUMN \`version_registration_offer_hours\`;`)
  await db.run(sql`ALTER TABLE \`_events_v\` DROP COLUMN \`version_joining_link\`;`)
  await db.run(sql`ALTER TABLE \`_events_v\` DROP COLUMN \`version_transcript_url\`;`)
  await db.run(sql`ALTER TABLE \`_events_v_locales\` DROP COLUMN \`version_status_reason\`;`)
  await db.run(sql`ALTER TABLE \`_events_v_locales\` DROP COLUMN \`version_place\`;`)
  await db.run(sql`ALTER TABLE \`_events_v_locales\` DROP COLUMN \`version_body\`;`)
  await db.run(sql`ALTER TABLE \`_events_v_locales\` DROP COLUMN \`version_accessibility_note\`;`)
  await db.run(sql`ALTER TABLE \`_events_v_locales\` DROP COLUMN \`version_joining_notes\`;`)
}
