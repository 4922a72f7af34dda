import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`registrations\` ADD \`attended\` integer;`)
  await db.run(sql`ALTER TABLE \`registrations\` ADD \`came\` numeric;`)
  await db.run(sql`ALTER TABLE \`registrations\` ADD \`notes\` text;`)
  await db.run(sql`ALTER TABLE \`seats\` ADD \`strangers\` numeric;`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`registrations\` DROP COLUMN \`attended\`;`)
  await db.run(sql`ALTER TABLE \`registrations\` DROP COLUMN \`came\`;`)
  await db.run(sql`ALTER TABLE \`registrations\` DROP COLUMN \`notes\`;`)
  await db.run(sql`ALTER TABLE \`seats\` DROP COLUMN \`strangers\`;`)
}
