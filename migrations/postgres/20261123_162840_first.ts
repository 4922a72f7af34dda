import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."_locales" AS ENUM('en', 'fr', 'es', 'pt', 'ar', 'am', 'bg', 'bn', 'bs', 'cs', 'de', 'el', 'fa', 'fi', 'ha', 'he', 'hi', 'hr', 'hu', 'hy', 'id', 'it', 'ja', 'ka', 'kk', 'km', 'ko', 'ky', 'lo', 'mg', 'mk', 'mn', 'ms', 'my', 'ne', 'nl', 'ny', 'om', 'pl', 'ps', 'ro', 'ru', 'rw', 'si', 'so', 'sq', 'sr', 'sv', 'sw', 'ta', 'te', 'tg', 'th', 'tl', 'tr', 'uk', 'ur', 'uz', 'vi', 'zh-Hans', 'zu');
  CREATE TYPE "public"."enum_editions_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum__editions_v_version_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum__editions_v_published_locale" AS ENUM('en', 'fr', 'es', 'pt', 'ar', 'am', 'bg', 'bn', 'bs', 'cs', 'de', 'el', 'fa', 'fi', 'ha', 'he', 'hi', 'hr', 'hu', 'hy', 'id', 'it', 'ja', 'ka', 'kk', 'km', 'ko', 'ky', 'lo', 'mg', 'mk', 'mn', 'ms', 'my', 'ne', 'nl', 'ny', 'om', 'pl', 'ps', 'ro', 'ru', 'rw', 'si', 'so', 'sq', 'sr', 'sv', 'sw', 'ta', 'te', 'tg', 'th', 'tl', 'tr', 'uk', 'ur', 'uz', 'vi', 'zh-Hans', 'zu');
  CREATE TYPE "public"."enum_posts_bylines_part" AS ENUM('author', 'interviewee', 'speaker', 'moderator', 'host', 'editor');
  CREATE TYPE "public"."country" AS ENUM('AF', 'AX', 'AL', 'DZ', 'AS', 'AD', 'AO', 'AI', 'AQ', 'AG', 'AR', 'AM', 'AW', 'AU', 'AT', 'AZ', 'BS', 'BH', 'BD', 'BB', 'BY', 'BE', 'BZ', 'BJ', 'BM', 'BT', 'BO', 'BA', 'BW', 'BV', 'BR', 'IO', 'VG', 'BN', 'BG', 'BF', 'BI', 'KH', 'CM', 'CA', 'CV', 'BQ', 'KY', 'CF', 'TD', 'CL', 'CN', 'CX', 'CC', 'CO', 'KM', 'CG', 'CD', 'CK', 'CR', 'CI', 'HR', 'CU', 'CW', 'CY', 'CZ', 'DK', 'DJ', 'DM', 'DO', 'EC', 'EG', 'SV', 'GQ', 'ER', 'EE', 'SZ', 'ET', 'FK', 'FO', 'FJ', 'FI', 'FR', 'GF', 'PF', 'TF', 'GA', 'GM', 'GE', 'DE', 'GH', 'GI', 'GR', 'GL', 'GD', 'GP', 'GU', 'GT', 'GG', 'GN', 'GW', 'GY', 'HT', 'HM', 'HN', 'HK', 'HU', 'IS', 'IN', 'ID', 'IR', 'IQ', 'IE', 'IM', 'IL', 'IT', 'JM', 'JP', 'JE', 'JO', 'KZ', 'KE', 'KI', 'XK', 'KW', 'KG', 'LA', 'LV', 'LB', 'LS', 'LR', 'LY', 'LI', 'LT', 'LU', 'MO', 'MG', 'MW', 'MY', 'MV', 'ML', 'MT', 'MH', 'MQ', 'MR', 'MU', 'YT', 'MX', 'FM', 'MD', 'MC', 'MN', 'ME', 'MS', 'MA', 'MZ', 'MM', 'NA', 'NR', 'NP', 'NL', 'NC', 'NZ', 'NI', 'NE', 'NG', 'NU', 'NF', 'KP', 'MK', 'MP', 'NO', 'OM', 'PK', 'PW', 'PS', 'PA', 'PG', 'PY', 'PE', 'PH', 'PN', 'PL', 'PT', 'PR', 'QA', 'RE', 'RO', 'RU', 'RW', 'WS', 'SM', 'ST', 'SA', 'SN', 'RS', 'SC', 'SL', 'SG', 'SX', 'SK', 'SI', 'SB', 'SO', 'ZA', 'GS', 'KR', 'SS', 'ES', 'LK', 'BL', 'SH', 'KN', 'LC', 'MF', 'PM', 'VC', 'SD', 'SR', 'SJ', 'SE', 'CH', 'SY', 'TW', 'TJ', 'TZ', 'TH', 'TL', 'TG', 'TK', 'TO', 'TT', 'TN', 'TR', 'TM', 'TC', 'TV', 'UM', 'VI', 'UG', 'UA', 'AE', 'GB', 'US', 'UY', 'UZ', 'VU', 'VA', 'VE', 'VN', 'WF', 'EH', 'YE', 'ZM', 'ZW');
  CREATE TYPE "public"."enum_posts_elsewhere_found" AS ENUM('page', 'comment', 'listing', 'none');
  CREATE TYPE "public"."enum_posts_kind" AS ENUM('post', 'qa', 'case-study', 'video', 'other-media');
  CREATE TYPE "public"."enum_posts_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum__posts_v_version_bylines_part" AS ENUM('author', 'interviewee', 'speaker', 'moderator', 'host', 'editor');
  CREATE TYPE "public"."enum__posts_v_version_elsewhere_found" AS ENUM('page', 'comment', 'listing', 'none');
  CREATE TYPE "public"."enum__posts_v_version_kind" AS ENUM('post', 'qa', 'case-study', 'video', 'other-media');
  CREATE TYPE "public"."enum__posts_v_version_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum__posts_v_published_locale" AS ENUM('en', 'fr', 'es', 'pt', 'ar', 'am', 'bg', 'bn', 'bs', 'cs', 'de', 'el', 'fa', 'fi', 'ha', 'he', 'hi', 'hr', 'hu', 'hy', 'id', 'it', 'ja', 'ka', 'kk', 'km', 'ko', 'ky', 'lo', 'mg', 'mk', 'mn', 'ms', 'my', 'ne', 'nl', 'ny', 'om', 'pl', 'ps', 'ro', 'ru', 'rw', 'si', 'so', 'sq', 'sr', 'sv', 'sw', 'ta', 'te', 'tg', 'th', 'tl', 'tr', 'uk', 'ur', 'uz', 'vi', 'zh-Hans', 'zu');
  CREATE TYPE "public"."enum_events_materials" AS ENUM('recording', 'presentations', 'summary');
  CREATE TYPE "public"."enum_events_bylines_part" AS ENUM('author', 'interviewee', 'speaker', 'moderator', 'host', 'editor');
  CREATE TYPE "public"."enum_events_elsewhere_found" AS ENUM('page', 'comment', 'listing', 'none');
  CREATE TYPE "public"."enum_events_kind" AS ENUM('webinar', 'virtual-event', 'social-media-chat', 'symposium', 'discussion-board', 'in-person');
  CREATE TYPE "public"."enum_events_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum__events_v_version_materials" AS ENUM('recording', 'presentations', 'summary');
  CREATE TYPE "public"."enum__events_v_version_bylines_part" AS ENUM('author', 'interviewee', 'speaker', 'moderator', 'host', 'editor');
  CREATE TYPE "public"."enum__events_v_version_elsewhere_found" AS ENUM('page', 'comment', 'listing', 'none');
  CREATE TYPE "public"."enum__events_v_version_kind" AS ENUM('webinar', 'virtual-event', 'social-media-chat', 'symposium', 'discussion-board', 'in-person');
  CREATE TYPE "public"."enum__events_v_version_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum__events_v_published_locale" AS ENUM('en', 'fr', 'es', 'pt', 'ar', 'am', 'bg', 'bn', 'bs', 'cs', 'de', 'el', 'fa', 'fi', 'ha', 'he', 'hi', 'hr', 'hu', 'hy', 'id', 'it', 'ja', 'ka', 'kk', 'km', 'ko', 'ky', 'lo', 'mg', 'mk', 'mn', 'ms', 'my', 'ne', 'nl', 'ny', 'om', 'pl', 'ps', 'ro', 'ru', 'rw', 'si', 'so', 'sq', 'sr', 'sv', 'sw', 'ta', 'te', 'tg', 'th', 'tl', 'tr', 'uk', 'ur', 'uz', 'vi', 'zh-Hans', 'zu');
  CREATE TYPE "public"."enum_profiles_bylines_part" AS ENUM('author', 'interviewee', 'speaker', 'moderator', 'host', 'editor');
  CREATE TYPE "public"."enum_profiles_elsewhere_found" AS ENUM('page', 'comment', 'listing', 'none');
  CREATE TYPE "public"."enum_profiles_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum__profiles_v_version_bylines_part" AS ENUM('author', 'interviewee', 'speaker', 'moderator', 'host', 'editor');
  CREATE TYPE "public"."enum__profiles_v_version_elsewhere_found" AS ENUM('page', 'comment', 'listing', 'none');
  CREATE TYPE "public"."enum__profiles_v_version_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum__profiles_v_published_locale" AS ENUM('en', 'fr', 'es', 'pt', 'ar', 'am', 'bg', 'bn', 'bs', 'cs', 'de', 'el', 'fa', 'fi', 'ha', 'he', 'hi', 'hr', 'hu', 'hy', 'id', 'it', 'ja', 'ka', 'kk', 'km', 'ko', 'ky', 'lo', 'mg', 'mk', 'mn', 'ms', 'my', 'ne', 'nl', 'ny', 'om', 'pl', 'ps', 'ro', 'ru', 'rw', 'si', 'so', 'sq', 'sr', 'sv', 'sw', 'ta', 'te', 'tg', 'th', 'tl', 'tr', 'uk', 'ur', 'uz', 'vi', 'zh-Hans', 'zu');
  CREATE TYPE "public"."enum_due_state" AS ENUM('waiting', 'done', 'failed');
  CREATE TYPE "public"."enum_themes_framework" AS ENUM('planning', 'developing', 'supporting');
  CREATE TYPE "public"."enum_round_ups_bylines_part" AS ENUM('author', 'interviewee', 'speaker', 'moderator', 'host', 'editor');
  CREATE TYPE "public"."enum_round_ups_elsewhere_found" AS ENUM('page', 'comment', 'listing', 'none');
  CREATE TYPE "public"."enum_round_ups_kind" AS ENUM('article', 'website', 'blog', 'video');
  CREATE TYPE "public"."enum_round_ups_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum__round_ups_v_version_bylines_part" AS ENUM('author', 'interviewee', 'speaker', 'moderator', 'host', 'editor');
  CREATE TYPE "public"."enum__round_ups_v_version_elsewhere_found" AS ENUM('page', 'comment', 'listing', 'none');
  CREATE TYPE "public"."enum__round_ups_v_version_kind" AS ENUM('article', 'website', 'blog', 'video');
  CREATE TYPE "public"."enum__round_ups_v_version_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum__round_ups_v_published_locale" AS ENUM('en', 'fr', 'es', 'pt', 'ar', 'am', 'bg', 'bn', 'bs', 'cs', 'de', 'el', 'fa', 'fi', 'ha', 'he', 'hi', 'hr', 'hu', 'hy', 'id', 'it', 'ja', 'ka', 'kk', 'km', 'ko', 'ky', 'lo', 'mg', 'mk', 'mn', 'ms', 'my', 'ne', 'nl', 'ny', 'om', 'pl', 'ps', 'ro', 'ru', 'rw', 'si', 'so', 'sq', 'sr', 'sv', 'sw', 'ta', 'te', 'tg', 'th', 'tl', 'tr', 'uk', 'ur', 'uz', 'vi', 'zh-Hans', 'zu');
  CREATE TYPE "public"."enum_calls_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum__calls_v_version_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum__calls_v_published_locale" AS ENUM('en', 'fr', 'es', 'pt', 'ar', 'am', 'bg', 'bn', 'bs', 'cs', 'de', 'el', 'fa', 'fi', 'ha', 'he', 'hi', 'hr', 'hu', 'hy', 'id', 'it', 'ja', 'ka', 'kk', 'km', 'ko', 'ky', 'lo', 'mg', 'mk', 'mn', 'ms', 'my', 'ne', 'nl', 'ny', 'om', 'pl', 'ps', 'ro', 'ru', 'rw', 'si', 'so', 'sq', 'sr', 'sv', 'sw', 'ta', 'te', 'tg', 'th', 'tl', 'tr', 'uk', 'ur', 'uz', 'vi', 'zh-Hans', 'zu');
  CREATE TYPE "public"."enum_persons_shown" AS ENUM('with-page', 'without-page', 'other-name', 'not-at-all');
  CREATE TYPE "public"."enum__persons_v_version_shown" AS ENUM('with-page', 'without-page', 'other-name', 'not-at-all');
  CREATE TYPE "public"."enum_organisations_kind" AS ENUM('secretariat', 'member', 'partner', 'interest-group', 'working-group', 'government', 'university', 'ngo', 'un', 'project', 'network', 'donor', 'other');
  CREATE TYPE "public"."enum__organisations_v_version_kind" AS ENUM('secretariat', 'member', 'partner', 'interest-group', 'working-group', 'government', 'university', 'ngo', 'un', 'project', 'network', 'donor', 'other');
  CREATE TYPE "public"."enum_consents_agreed_to" AS ENUM('text', 'name', 'photo');
  CREATE TYPE "public"."enum_resources_bylines_part" AS ENUM('author', 'interviewee', 'speaker', 'moderator', 'host', 'editor');
  CREATE TYPE "public"."enum_resources_release_in_week" AS ENUM('printed', 'probable', 'unconfirmed');
  CREATE TYPE "public"."enum_resources_elsewhere_found" AS ENUM('page', 'comment', 'listing', 'none');
  CREATE TYPE "public"."enum_resources_kind" AS ENUM('publication', 'guidance', 'report', 'tool', 'journal-article', 'other');
  CREATE TYPE "public"."enum_resources_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum__resources_v_version_bylines_part" AS ENUM('author', 'interviewee', 'speaker', 'moderator', 'host', 'editor');
  CREATE TYPE "public"."enum__resources_v_version_release_in_week" AS ENUM('printed', 'probable', 'unconfirmed');
  CREATE TYPE "public"."enum__resources_v_version_elsewhere_found" AS ENUM('page', 'comment', 'listing', 'none');
  CREATE TYPE "public"."enum__resources_v_version_kind" AS ENUM('publication', 'guidance', 'report', 'tool', 'journal-article', 'other');
  CREATE TYPE "public"."enum__resources_v_version_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum__resources_v_published_locale" AS ENUM('en', 'fr', 'es', 'pt', 'ar', 'am', 'bg', 'bn', 'bs', 'cs', 'de', 'el', 'fa', 'fi', 'ha', 'he', 'hi', 'hr', 'hu', 'hy', 'id', 'it', 'ja', 'ka', 'kk', 'km', 'ko', 'ky', 'lo', 'mg', 'mk', 'mn', 'ms', 'my', 'ne', 'nl', 'ny', 'om', 'pl', 'ps', 'ro', 'ru', 'rw', 'si', 'so', 'sq', 'sr', 'sv', 'sw', 'ta', 'te', 'tg', 'th', 'tl', 'tr', 'uk', 'ur', 'uz', 'vi', 'zh-Hans', 'zu');
  CREATE TYPE "public"."content_language" AS ENUM('en', 'fr', 'es', 'pt', 'ar', 'am', 'bg', 'bn', 'bs', 'cs', 'de', 'el', 'fa', 'fi', 'ha', 'he', 'hi', 'hr', 'hu', 'hy', 'id', 'it', 'ja', 'ka', 'kk', 'km', 'ko', 'ky', 'lo', 'mg', 'mk', 'mn', 'ms', 'my', 'ne', 'nl', 'ny', 'om', 'pl', 'ps', 'ro', 'ru', 'rw', 'si', 'so', 'sq', 'sr', 'sv', 'sw', 'ta', 'te', 'tg', 'th', 'tl', 'tr', 'uk', 'ur', 'uz', 'vi', 'zh-Hans', 'zu');
  CREATE TYPE "public"."enum_users_role" AS ENUM('administrator', 'editor', 'translator');
  CREATE TABLE "editions_related" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"title" varchar,
  	"url" varchar,
  	"organisation" varchar,
  	"kind" varchar,
  	"note" varchar
  );
  
  CREATE TABLE "editions" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"year" numeric,
  	"ordinal" numeric,
  	"starts" varchar,
  	"ends" varchar,
  	"zone" varchar,
  	"month_as_printed" varchar,
  	"contribution_deadline" varchar,
  	"counts_as_printed_virtual_events" varchar,
  	"counts_as_printed_publications" varchar,
  	"counts_as_printed_posts" varchar,
  	"url" varchar,
  	"record_fact" varchar,
  	"record_as_printed" varchar,
  	"record_on_source_page" boolean,
  	"record_note" varchar,
  	"record_archive_hash" varchar,
  	"slug" varchar,
  	"sample" boolean DEFAULT false,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"deleted_at" timestamp(3) with time zone,
  	"_status" "enum_editions_status" DEFAULT 'draft'
  );
  
  CREATE TABLE "editions_locales" (
  	"theme" varchar,
  	"focus" varchar,
  	"aims" varchar,
  	"dates_note" varchar,
  	"reach" varchar,
  	"days_note" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" integer NOT NULL
  );
  
  CREATE TABLE "editions_texts" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer NOT NULL,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"text" varchar
  );
  
  CREATE TABLE "_editions_v_version_related" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" serial PRIMARY KEY NOT NULL,
  	"title" varchar,
  	"url" varchar,
  	"organisation" varchar,
  	"kind" varchar,
  	"note" varchar,
  	"_uuid" varchar
  );
  
  CREATE TABLE "_editions_v" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"parent_id" integer,
  	"version_year" numeric,
  	"version_ordinal" numeric,
  	"version_starts" varchar,
  	"version_ends" varchar,
  	"version_zone" varchar,
  	"version_month_as_printed" varchar,
  	"version_contribution_deadline" varchar,
  	"version_counts_as_printed_virtual_events" varchar,
  	"version_counts_as_printed_publications" varchar,
  	"version_counts_as_printed_posts" varchar,
  	"version_url" varchar,
  	"version_record_fact" varchar,
  	"version_record_as_printed" varchar,
  	"version_record_on_source_page" boolean,
  	"version_record_note" varchar,
  	"version_record_archive_hash" varchar,
  	"version_slug" varchar,
  	"version_sample" boolean DEFAULT false,
  	"version_updated_at" timestamp(3) with time zone,
  	"version_created_at" timestamp(3) with time zone,
  	"version_deleted_at" timestamp(3) with time zone,
  	"version__status" "enum__editions_v_version_status" DEFAULT 'draft',
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"snapshot" boolean,
  	"published_locale" "enum__editions_v_published_locale",
  	"latest" boolean
  );
  
  CREATE TABLE "_editions_v_locales" (
  	"version_theme" varchar,
  	"version_focus" varchar,
  	"version_aims" varchar,
  	"version_dates_note" varchar,
  	"version_reach" varchar,
  	"version_days_note" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" integer NOT NULL
  );
  
  CREATE TABLE "_editions_v_texts" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer NOT NULL,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"text" varchar
  );
  
  CREATE TABLE "days" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"label" varchar,
  	"edition_id" integer NOT NULL,
  	"number" numeric NOT NULL,
  	"date" varchar,
  	"date_as_printed" varchar,
  	"date_source" varchar,
  	"sample" boolean DEFAULT false,
  	"record_fact" varchar,
  	"record_as_printed" varchar,
  	"record_on_source_page" boolean,
  	"record_note" varchar,
  	"record_archive_hash" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "days_locales" (
  	"theme" varchar,
  	"question" varchar,
  	"correction" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" integer NOT NULL
  );
  
  CREATE TABLE "posts_bylines" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"person_id" integer,
  	"part" "enum_posts_bylines_part" DEFAULT 'author',
  	"name_then" varchar,
  	"honorific" varchar,
  	"unit" varchar,
  	"place" varchar
  );
  
  CREATE TABLE "posts_bylines_locales" (
  	"role" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" varchar NOT NULL
  );
  
  CREATE TABLE "posts_countries" (
  	"order" integer NOT NULL,
  	"parent_id" integer NOT NULL,
  	"value" "country",
  	"id" serial PRIMARY KEY NOT NULL
  );
  
  CREATE TABLE "posts" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"picture_id" integer,
  	"video_url" varchar,
  	"date" varchar,
  	"elsewhere_url" varchar,
  	"elsewhere_title_there" varchar,
  	"elsewhere_seen_at" varchar,
  	"elsewhere_found" "enum_posts_elsewhere_found",
  	"record_fact" varchar,
  	"record_as_printed" varchar,
  	"record_on_source_page" boolean,
  	"record_note" varchar,
  	"record_archive_hash" varchar,
  	"kind" "enum_posts_kind" DEFAULT 'post',
  	"edition_id" integer,
  	"day_id" integer,
  	"order" numeric,
  	"due_wall" varchar,
  	"due_at" timestamp(3) with time zone,
  	"due_at_tz" varchar,
  	"slug" varchar,
  	"order_date" varchar,
  	"sample" boolean DEFAULT false,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"deleted_at" timestamp(3) with time zone,
  	"_status" "enum_posts_status" DEFAULT 'draft'
  );
  
  CREATE TABLE "posts_locales" (
  	"title" varchar,
  	"summary" varchar,
  	"body" jsonb,
  	"correction" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" integer NOT NULL
  );
  
  CREATE TABLE "posts_texts" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer NOT NULL,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"text" varchar
  );
  
  CREATE TABLE "posts_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"organisations_id" integer,
  	"themes_id" integer
  );
  
  CREATE TABLE "_posts_v_version_bylines" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" serial PRIMARY KEY NOT NULL,
  	"person_id" integer,
  	"part" "enum__posts_v_version_bylines_part" DEFAULT 'author',
  	"name_then" varchar,
  	"honorific" varchar,
  	"unit" varchar,
  	"place" varchar,
  	"_uuid" varchar
  );
  
  CREATE TABLE "_posts_v_version_bylines_locales" (
  	"role" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" integer NOT NULL
  );
  
  CREATE TABLE "_posts_v_version_countries" (
  	"order" integer NOT NULL,
  	"parent_id" integer NOT NULL,
  	"value" "country",
  	"id" serial PRIMARY KEY NOT NULL
  );
  
  CREATE TABLE "_posts_v" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"parent_id" integer,
  	"version_picture_id" integer,
  	"version_video_url" varchar,
  	"version_date" varchar,
  	"version_elsewhere_url" varchar,
  	"version_elsewhere_title_there" varchar,
  	"version_elsewhere_seen_at" varchar,
  	"version_elsewhere_found" "enum__posts_v_version_elsewhere_found",
  	"version_record_fact" varchar,
  	"version_record_as_printed" varchar,
  	"version_record_on_source_page" boolean,
  	"version_record_note" varchar,
  	"version_record_archive_hash" varchar,
  	"version_kind" "enum__posts_v_version_kind" DEFAULT 'post',
  	"version_edition_id" integer,
  	"version_day_id" integer,
  	"version_order" numeric,
  	"version_due_wall" varchar,
  	"version_due_at" timestamp(3) with time zone,
  	"version_due_at_tz" varchar,
  	"version_slug" varchar,
  	"version_order_date" varchar,
  	"version_sample" boolean DEFAULT false,
  	"version_updated_at" timestamp(3) with time zone,
  	"version_created_at" timestamp(3) with time zone,
  	"version_deleted_at" timestamp(3) with time zone,
  	"version__status" "enum__posts_v_version_status" DEFAULT 'draft',
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"snapshot" boolean,
  	"published_locale" "enum__posts_v_published_locale",
  	"latest" boolean
  );
  
  CREATE TABLE "_posts_v_locales" (
  	"version_title" varchar,
  	"version_summary" varchar,
  	"version_body" jsonb,
  	"version_correction" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" integer NOT NULL
  );
  
  CREATE TABLE "_posts_v_texts" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer NOT NULL,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"text" varchar
  );
  
  CREATE TABLE "_posts_v_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"organisations_id" integer,
  	"themes_id" integer
  );
  
  CREATE TABLE "events_materials" (
  	"order" integer NOT NULL,
  	"parent_id" integer NOT NULL,
  	"value" "enum_events_materials",
  	"id" serial PRIMARY KEY NOT NULL
  );
  
  CREATE TABLE "events_bylines" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"person_id" integer,
  	"part" "enum_events_bylines_part" DEFAULT 'author',
  	"name_then" varchar,
  	"honorific" varchar,
  	"unit" varchar,
  	"place" varchar
  );
  
  CREATE TABLE "events_bylines_locales" (
  	"role" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" varchar NOT NULL
  );
  
  CREATE TABLE "events_countries" (
  	"order" integer NOT NULL,
  	"parent_id" integer NOT NULL,
  	"value" "country",
  	"id" serial PRIMARY KEY NOT NULL
  );
  
  CREATE TABLE "events" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"start_wall" varchar,
  	"zone" varchar,
  	"duration_minutes" numeric,
  	"start_instant" timestamp(3) with time zone,
  	"zone_as_printed" varchar,
  	"recording_url" varchar,
  	"presentations_url" varchar,
  	"series_number" numeric,
  	"speakers_complete" boolean DEFAULT true,
  	"date" varchar,
  	"elsewhere_url" varchar,
  	"elsewhere_title_there" varchar,
  	"elsewhere_seen_at" varchar,
  	"elsewhere_found" "enum_events_elsewhere_found",
  	"record_fact" varchar,
  	"record_as_printed" varchar,
  	"record_on_source_page" boolean,
  	"record_note" varchar,
  	"record_archive_hash" varchar,
  	"kind" "enum_events_kind" DEFAULT 'webinar',
  	"edition_id" integer,
  	"day_id" integer,
  	"order" numeric,
  	"due_wall" varchar,
  	"due_at" timestamp(3) with time zone,
  	"due_at_tz" varchar,
  	"slug" varchar,
  	"order_date" varchar,
  	"sample" boolean DEFAULT false,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"deleted_at" timestamp(3) with time zone,
  	"_status" "enum_events_status" DEFAULT 'draft'
  );
  
  CREATE TABLE "events_locales" (
  	"title" varchar,
  	"summary" varchar,
  	"correction" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" integer NOT NULL
  );
  
  CREATE TABLE "events_texts" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer NOT NULL,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"text" varchar
  );
  
  CREATE TABLE "events_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"organisations_id" integer,
  	"themes_id" integer
  );
  
  CREATE TABLE "_events_v_version_materials" (
  	"order" integer NOT NULL,
  	"parent_id" integer NOT NULL,
  	"value" "enum__events_v_version_materials",
  	"id" serial PRIMARY KEY NOT NULL
  );
  
  CREATE TABLE "_events_v_version_bylines" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" serial PRIMARY KEY NOT NULL,
  	"person_id" integer,
  	"part" "enum__events_v_version_bylines_part" DEFAULT 'author',
  	"name_then" varchar,
  	"honorific" varchar,
  	"unit" varchar,
  	"place" varchar,
  	"_uuid" varchar
  );
  
  CREATE TABLE "_events_v_version_bylines_locales" (
  	"role" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" integer NOT NULL
  );
  
  CREATE TABLE "_events_v_version_countries" (
  	"order" integer NOT NULL,
  	"parent_id" integer NOT NULL,
  	"value" "country",
  	"id" serial PRIMARY KEY NOT NULL
  );
  
  CREATE TABLE "_events_v" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"parent_id" integer,
  	"version_start_wall" varchar,
  	"version_zone" varchar,
  	"version_duration_minutes" numeric,
  	"version_start_instant" timestamp(3) with time zone,
  	"version_zone_as_printed" varchar,
  	"version_recording_url" varchar,
  	"version_presentations_url" varchar,
  	"version_series_number" numeric,
  	"version_speakers_complete" boolean DEFAULT true,
  	"version_date" varchar,
  	"version_elsewhere_url" varchar,
  	"version_elsewhere_title_there" varchar,
  	"version_elsewhere_seen_at" varchar,
  	"version_elsewhere_found" "enum__events_v_version_elsewhere_found",
  	"version_record_fact" varchar,
  	"version_record_as_printed" varchar,
  	"version_record_on_source_page" boolean,
  	"version_record_note" varchar,
  	"version_record_archive_hash" varchar,
  	"version_kind" "enum__events_v_version_kind" DEFAULT 'webinar',
  	"version_edition_id" integer,
  	"version_day_id" integer,
  	"version_order" numeric,
  	"version_due_wall" varchar,
  	"version_due_at" timestamp(3) with time zone,
  	"version_due_at_tz" varchar,
  	"version_slug" varchar,
  	"version_order_date" varchar,
  	"version_sample" boolean DEFAULT false,
  	"version_updated_at" timestamp(3) with time zone,
  	"version_created_at" timestamp(3) with time zone,
  	"version_deleted_at" timestamp(3) with time zone,
  	"version__status" "enum__events_v_version_status" DEFAULT 'draft',
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"snapshot" boolean,
  	"published_locale" "enum__events_v_published_locale",
  	"latest" boolean
  );
  
  CREATE TABLE "_events_v_locales" (
  	"version_title" varchar,
  	"version_summary" varchar,
  	"version_correction" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" integer NOT NULL
  );
  
  CREATE TABLE "_events_v_texts" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer NOT NULL,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"text" varchar
  );
  
  CREATE TABLE "_events_v_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"organisations_id" integer,
  	"themes_id" integer
  );
  
  CREATE TABLE "profiles_bylines" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"person_id" integer,
  	"part" "enum_profiles_bylines_part" DEFAULT 'author',
  	"name_then" varchar,
  	"honorific" varchar,
  	"unit" varchar,
  	"place" varchar
  );
  
  CREATE TABLE "profiles_bylines_locales" (
  	"role" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" varchar NOT NULL
  );
  
  CREATE TABLE "profiles_countries" (
  	"order" integer NOT NULL,
  	"parent_id" integer NOT NULL,
  	"value" "country",
  	"id" serial PRIMARY KEY NOT NULL
  );
  
  CREATE TABLE "profiles" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"consent_id" integer,
  	"country" "country",
  	"picture_id" integer,
  	"date" varchar,
  	"elsewhere_url" varchar,
  	"elsewhere_title_there" varchar,
  	"elsewhere_seen_at" varchar,
  	"elsewhere_found" "enum_profiles_elsewhere_found",
  	"record_fact" varchar,
  	"record_as_printed" varchar,
  	"record_on_source_page" boolean,
  	"record_note" varchar,
  	"record_archive_hash" varchar,
  	"edition_id" integer,
  	"day_id" integer,
  	"order" numeric,
  	"due_wall" varchar,
  	"due_at" timestamp(3) with time zone,
  	"due_at_tz" varchar,
  	"slug" varchar,
  	"order_date" varchar,
  	"sample" boolean DEFAULT false,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"deleted_at" timestamp(3) with time zone,
  	"_status" "enum_profiles_status" DEFAULT 'draft'
  );
  
  CREATE TABLE "profiles_locales" (
  	"title" varchar,
  	"summary" varchar,
  	"kind_of_worker" varchar,
  	"what_they_do" varchar,
  	"training" varchar,
  	"what_keeps" varchar,
  	"correction" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" integer NOT NULL
  );
  
  CREATE TABLE "profiles_texts" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer NOT NULL,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"text" varchar
  );
  
  CREATE TABLE "profiles_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"organisations_id" integer,
  	"themes_id" integer
  );
  
  CREATE TABLE "_profiles_v_version_bylines" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" serial PRIMARY KEY NOT NULL,
  	"person_id" integer,
  	"part" "enum__profiles_v_version_bylines_part" DEFAULT 'author',
  	"name_then" varchar,
  	"honorific" varchar,
  	"unit" varchar,
  	"place" varchar,
  	"_uuid" varchar
  );
  
  CREATE TABLE "_profiles_v_version_bylines_locales" (
  	"role" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" integer NOT NULL
  );
  
  CREATE TABLE "_profiles_v_version_countries" (
  	"order" integer NOT NULL,
  	"parent_id" integer NOT NULL,
  	"value" "country",
  	"id" serial PRIMARY KEY NOT NULL
  );
  
  CREATE TABLE "_profiles_v" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"parent_id" integer,
  	"version_consent_id" integer,
  	"version_country" "country",
  	"version_picture_id" integer,
  	"version_date" varchar,
  	"version_elsewhere_url" varchar,
  	"version_elsewhere_title_there" varchar,
  	"version_elsewhere_seen_at" varchar,
  	"version_elsewhere_found" "enum__profiles_v_version_elsewhere_found",
  	"version_record_fact" varchar,
  	"version_record_as_printed" varchar,
  	"version_record_on_source_page" boolean,
  	"version_record_note" varchar,
  	"version_record_archive_hash" varchar,
  	"version_edition_id" integer,
  	"version_day_id" integer,
  	"version_order" numeric,
  	"version_due_wall" varchar,
  	"version_due_at" timestamp(3) with time zone,
  	"version_due_at_tz" varchar,
  	"version_slug" varchar,
  	"version_order_date" varchar,
  	"version_sample" boolean DEFAULT false,
  	"version_updated_at" timestamp(3) with time zone,
  	"version_created_at" timestamp(3) with time zone,
  	"version_deleted_at" timestamp(3) with time zone,
  	"version__status" "enum__profiles_v_version_status" DEFAULT 'draft',
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"snapshot" boolean,
  	"published_locale" "enum__profiles_v_published_locale",
  	"latest" boolean
  );
  
  CREATE TABLE "_profiles_v_locales" (
  	"version_title" varchar,
  	"version_summary" varchar,
  	"version_kind_of_worker" varchar,
  	"version_what_they_do" varchar,
  	"version_training" varchar,
  	"version_what_keeps" varchar,
  	"version_correction" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" integer NOT NULL
  );
  
  CREATE TABLE "_profiles_v_texts" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer NOT NULL,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"text" varchar
  );
  
  CREATE TABLE "_profiles_v_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"organisations_id" integer,
  	"themes_id" integer
  );
  
  CREATE TABLE "due" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"title" varchar,
  	"key" varchar NOT NULL,
  	"at" timestamp(3) with time zone NOT NULL,
  	"zone" varchar NOT NULL,
  	"wall" varchar NOT NULL,
  	"state" "enum_due_state" NOT NULL,
  	"attempts" numeric DEFAULT 0,
  	"next_attempt" timestamp(3) with time zone,
  	"late_seconds" numeric,
  	"done_at" timestamp(3) with time zone,
  	"reason" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "due_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"posts_id" integer,
  	"profiles_id" integer,
  	"resources_id" integer,
  	"events_id" integer,
  	"round_ups_id" integer
  );
  
  CREATE TABLE "themes" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"framework" "enum_themes_framework",
  	"slug" varchar,
  	"sample" boolean DEFAULT false,
  	"record_fact" varchar,
  	"record_as_printed" varchar,
  	"record_on_source_page" boolean,
  	"record_note" varchar,
  	"record_archive_hash" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"deleted_at" timestamp(3) with time zone
  );
  
  CREATE TABLE "themes_locales" (
  	"title" varchar NOT NULL,
  	"summary" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" integer NOT NULL
  );
  
  CREATE TABLE "round_ups_bylines" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"person_id" integer,
  	"part" "enum_round_ups_bylines_part" DEFAULT 'author',
  	"name_then" varchar,
  	"honorific" varchar,
  	"unit" varchar,
  	"place" varchar
  );
  
  CREATE TABLE "round_ups_bylines_locales" (
  	"role" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" varchar NOT NULL
  );
  
  CREATE TABLE "round_ups_countries" (
  	"order" integer NOT NULL,
  	"parent_id" integer NOT NULL,
  	"value" "country",
  	"id" serial PRIMARY KEY NOT NULL
  );
  
  CREATE TABLE "round_ups" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"date" varchar,
  	"elsewhere_url" varchar,
  	"elsewhere_title_there" varchar,
  	"elsewhere_seen_at" varchar,
  	"elsewhere_found" "enum_round_ups_elsewhere_found",
  	"record_fact" varchar,
  	"record_as_printed" varchar,
  	"record_on_source_page" boolean,
  	"record_note" varchar,
  	"record_archive_hash" varchar,
  	"kind" "enum_round_ups_kind" DEFAULT 'article',
  	"edition_id" integer,
  	"day_id" integer,
  	"order" numeric,
  	"due_wall" varchar,
  	"due_at" timestamp(3) with time zone,
  	"due_at_tz" varchar,
  	"slug" varchar,
  	"order_date" varchar,
  	"sample" boolean DEFAULT false,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"deleted_at" timestamp(3) with time zone,
  	"_status" "enum_round_ups_status" DEFAULT 'draft'
  );
  
  CREATE TABLE "round_ups_locales" (
  	"title" varchar,
  	"summary" varchar,
  	"correction" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" integer NOT NULL
  );
  
  CREATE TABLE "round_ups_texts" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer NOT NULL,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"text" varchar
  );
  
  CREATE TABLE "round_ups_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"organisations_id" integer,
  	"themes_id" integer
  );
  
  CREATE TABLE "_round_ups_v_version_bylines" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" serial PRIMARY KEY NOT NULL,
  	"person_id" integer,
  	"part" "enum__round_ups_v_version_bylines_part" DEFAULT 'author',
  	"name_then" varchar,
  	"honorific" varchar,
  	"unit" varchar,
  	"place" varchar,
  	"_uuid" varchar
  );
  
  CREATE TABLE "_round_ups_v_version_bylines_locales" (
  	"role" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" integer NOT NULL
  );
  
  CREATE TABLE "_round_ups_v_version_countries" (
  	"order" integer NOT NULL,
  	"parent_id" integer NOT NULL,
  	"value" "country",
  	"id" serial PRIMARY KEY NOT NULL
  );
  
  CREATE TABLE "_round_ups_v" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"parent_id" integer,
  	"version_date" varchar,
  	"version_elsewhere_url" varchar,
  	"version_elsewhere_title_there" varchar,
  	"version_elsewhere_seen_at" varchar,
  	"version_elsewhere_found" "enum__round_ups_v_version_elsewhere_found",
  	"version_record_fact" varchar,
  	"version_record_as_printed" varchar,
  	"version_record_on_source_page" boolean,
  	"version_record_note" varchar,
  	"version_record_archive_hash" varchar,
  	"version_kind" "enum__round_ups_v_version_kind" DEFAULT 'article',
  	"version_edition_id" integer,
  	"version_day_id" integer,
  	"version_order" numeric,
  	"version_due_wall" varchar,
  	"version_due_at" timestamp(3) with time zone,
  	"version_due_at_tz" varchar,
  	"version_slug" varchar,
  	"version_order_date" varchar,
  	"version_sample" boolean DEFAULT false,
  	"version_updated_at" timestamp(3) with time zone,
  	"version_created_at" timestamp(3) with time zone,
  	"version_deleted_at" timestamp(3) with time zone,
  	"version__status" "enum__round_ups_v_version_status" DEFAULT 'draft',
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"snapshot" boolean,
  	"published_locale" "enum__round_ups_v_published_locale",
  	"latest" boolean
  );
  
  CREATE TABLE "_round_ups_v_locales" (
  	"version_title" varchar,
  	"version_summary" varchar,
  	"version_correction" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" integer NOT NULL
  );
  
  CREATE TABLE "_round_ups_v_texts" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer NOT NULL,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"text" varchar
  );
  
  CREATE TABLE "_round_ups_v_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"organisations_id" integer,
  	"themes_id" integer
  );
  
  CREATE TABLE "calls_signatory_counts" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"as_of" varchar,
  	"organisations" numeric,
  	"source" varchar
  );
  
  CREATE TABLE "calls_translations" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"language" varchar,
  	"url" varchar
  );
  
  CREATE TABLE "calls" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"launched" varchar,
  	"edition_id" integer,
  	"slug" varchar,
  	"record_fact" varchar,
  	"record_as_printed" varchar,
  	"record_on_source_page" boolean,
  	"record_note" varchar,
  	"record_archive_hash" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"deleted_at" timestamp(3) with time zone,
  	"_status" "enum_calls_status" DEFAULT 'draft'
  );
  
  CREATE TABLE "calls_locales" (
  	"title" varchar,
  	"summary" varchar,
  	"statement" jsonb,
  	"launch_note" varchar,
  	"signatories_note" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" integer NOT NULL
  );
  
  CREATE TABLE "calls_texts" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer NOT NULL,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"text" varchar
  );
  
  CREATE TABLE "calls_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"organisations_id" integer
  );
  
  CREATE TABLE "_calls_v_version_signatory_counts" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" serial PRIMARY KEY NOT NULL,
  	"as_of" varchar,
  	"organisations" numeric,
  	"source" varchar,
  	"_uuid" varchar
  );
  
  CREATE TABLE "_calls_v_version_translations" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" serial PRIMARY KEY NOT NULL,
  	"language" varchar,
  	"url" varchar,
  	"_uuid" varchar
  );
  
  CREATE TABLE "_calls_v" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"parent_id" integer,
  	"version_launched" varchar,
  	"version_edition_id" integer,
  	"version_slug" varchar,
  	"version_record_fact" varchar,
  	"version_record_as_printed" varchar,
  	"version_record_on_source_page" boolean,
  	"version_record_note" varchar,
  	"version_record_archive_hash" varchar,
  	"version_updated_at" timestamp(3) with time zone,
  	"version_created_at" timestamp(3) with time zone,
  	"version_deleted_at" timestamp(3) with time zone,
  	"version__status" "enum__calls_v_version_status" DEFAULT 'draft',
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"snapshot" boolean,
  	"published_locale" "enum__calls_v_published_locale",
  	"latest" boolean
  );
  
  CREATE TABLE "_calls_v_locales" (
  	"version_title" varchar,
  	"version_summary" varchar,
  	"version_statement" jsonb,
  	"version_launch_note" varchar,
  	"version_signatories_note" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" integer NOT NULL
  );
  
  CREATE TABLE "_calls_v_texts" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer NOT NULL,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"text" varchar
  );
  
  CREATE TABLE "_calls_v_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"organisations_id" integer
  );
  
  CREATE TABLE "persons" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"name" varchar NOT NULL,
  	"slug" varchar,
  	"shown" "enum_persons_shown" DEFAULT 'with-page' NOT NULL,
  	"shown_as" varchar,
  	"public_name" varchar,
  	"public_slug" varchar,
  	"sample" boolean DEFAULT false,
  	"record_fact" varchar,
  	"record_as_printed" varchar,
  	"record_on_source_page" boolean,
  	"record_note" varchar,
  	"record_archive_hash" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"deleted_at" timestamp(3) with time zone
  );
  
  CREATE TABLE "persons_texts" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer NOT NULL,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"text" varchar
  );
  
  CREATE TABLE "_persons_v" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"parent_id" integer,
  	"version_name" varchar NOT NULL,
  	"version_slug" varchar,
  	"version_shown" "enum__persons_v_version_shown" DEFAULT 'with-page' NOT NULL,
  	"version_shown_as" varchar,
  	"version_public_name" varchar,
  	"version_public_slug" varchar,
  	"version_sample" boolean DEFAULT false,
  	"version_record_fact" varchar,
  	"version_record_as_printed" varchar,
  	"version_record_on_source_page" boolean,
  	"version_record_note" varchar,
  	"version_record_archive_hash" varchar,
  	"version_updated_at" timestamp(3) with time zone,
  	"version_created_at" timestamp(3) with time zone,
  	"version_deleted_at" timestamp(3) with time zone,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "_persons_v_texts" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer NOT NULL,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"text" varchar
  );
  
  CREATE TABLE "organisations" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"name" varchar NOT NULL,
  	"slug" varchar,
  	"short_name" varchar,
  	"kind" "enum_organisations_kind" DEFAULT 'other' NOT NULL,
  	"parent_id" integer,
  	"member_since" varchar,
  	"country" "country",
  	"url" varchar,
  	"sample" boolean DEFAULT false,
  	"record_fact" varchar,
  	"record_as_printed" varchar,
  	"record_on_source_page" boolean,
  	"record_note" varchar,
  	"record_archive_hash" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"deleted_at" timestamp(3) with time zone
  );
  
  CREATE TABLE "organisations_locales" (
  	"summary" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" integer NOT NULL
  );
  
  CREATE TABLE "organisations_texts" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer NOT NULL,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"text" varchar
  );
  
  CREATE TABLE "_organisations_v" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"parent_id" integer,
  	"version_name" varchar NOT NULL,
  	"version_slug" varchar,
  	"version_short_name" varchar,
  	"version_kind" "enum__organisations_v_version_kind" DEFAULT 'other' NOT NULL,
  	"version_parent_id" integer,
  	"version_member_since" varchar,
  	"version_country" "country",
  	"version_url" varchar,
  	"version_sample" boolean DEFAULT false,
  	"version_record_fact" varchar,
  	"version_record_as_printed" varchar,
  	"version_record_on_source_page" boolean,
  	"version_record_note" varchar,
  	"version_record_archive_hash" varchar,
  	"version_updated_at" timestamp(3) with time zone,
  	"version_created_at" timestamp(3) with time zone,
  	"version_deleted_at" timestamp(3) with time zone,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "_organisations_v_locales" (
  	"version_summary" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" integer NOT NULL
  );
  
  CREATE TABLE "_organisations_v_texts" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer NOT NULL,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"text" varchar
  );
  
  CREATE TABLE "consents_agreed_to" (
  	"order" integer NOT NULL,
  	"parent_id" integer NOT NULL,
  	"value" "enum_consents_agreed_to",
  	"id" serial PRIMARY KEY NOT NULL
  );
  
  CREATE TABLE "consents" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"who" varchar NOT NULL,
  	"until" varchar,
  	"guardian" varchar,
  	"withdrawn_at" timestamp(3) with time zone,
  	"note" varchar,
  	"ended" boolean,
  	"sample" boolean,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "consents_texts" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer NOT NULL,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"text" varchar
  );
  
  CREATE TABLE "resources_bylines" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"person_id" integer,
  	"part" "enum_resources_bylines_part" DEFAULT 'author',
  	"name_then" varchar,
  	"honorific" varchar,
  	"unit" varchar,
  	"place" varchar
  );
  
  CREATE TABLE "resources_bylines_locales" (
  	"role" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" varchar NOT NULL
  );
  
  CREATE TABLE "resources_countries" (
  	"order" integer NOT NULL,
  	"parent_id" integer NOT NULL,
  	"value" "country",
  	"id" serial PRIMARY KEY NOT NULL
  );
  
  CREATE TABLE "resources" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"year" numeric,
  	"licence" varchar,
  	"file_id" integer,
  	"release_in_week" "enum_resources_release_in_week",
  	"date" varchar,
  	"elsewhere_url" varchar,
  	"elsewhere_title_there" varchar,
  	"elsewhere_seen_at" varchar,
  	"elsewhere_found" "enum_resources_elsewhere_found",
  	"record_fact" varchar,
  	"record_as_printed" varchar,
  	"record_on_source_page" boolean,
  	"record_note" varchar,
  	"record_archive_hash" varchar,
  	"kind" "enum_resources_kind" DEFAULT 'publication',
  	"edition_id" integer,
  	"day_id" integer,
  	"order" numeric,
  	"due_wall" varchar,
  	"due_at" timestamp(3) with time zone,
  	"due_at_tz" varchar,
  	"slug" varchar,
  	"order_date" varchar,
  	"sample" boolean DEFAULT false,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"deleted_at" timestamp(3) with time zone,
  	"_status" "enum_resources_status" DEFAULT 'draft'
  );
  
  CREATE TABLE "resources_locales" (
  	"title" varchar,
  	"summary" varchar,
  	"correction" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" integer NOT NULL
  );
  
  CREATE TABLE "resources_texts" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer NOT NULL,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"text" varchar
  );
  
  CREATE TABLE "resources_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"organisations_id" integer,
  	"themes_id" integer
  );
  
  CREATE TABLE "_resources_v_version_bylines" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" serial PRIMARY KEY NOT NULL,
  	"person_id" integer,
  	"part" "enum__resources_v_version_bylines_part" DEFAULT 'author',
  	"name_then" varchar,
  	"honorific" varchar,
  	"unit" varchar,
  	"place" varchar,
  	"_uuid" varchar
  );
  
  CREATE TABLE "_resources_v_version_bylines_locales" (
  	"role" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" integer NOT NULL
  );
  
  CREATE TABLE "_resources_v_version_countries" (
  	"order" integer NOT NULL,
  	"parent_id" integer NOT NULL,
  	"value" "country",
  	"id" serial PRIMARY KEY NOT NULL
  );
  
  CREATE TABLE "_resources_v" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"parent_id" integer,
  	"version_year" numeric,
  	"version_licence" varchar,
  	"version_file_id" integer,
  	"version_release_in_week" "enum__resources_v_version_release_in_week",
  	"version_date" varchar,
  	"version_elsewhere_url" varchar,
  	"version_elsewhere_title_there" varchar,
  	"version_elsewhere_seen_at" varchar,
  	"version_elsewhere_found" "enum__resources_v_version_elsewhere_found",
  	"version_record_fact" varchar,
  	"version_record_as_printed" varchar,
  	"version_record_on_source_page" boolean,
  	"version_record_note" varchar,
  	"version_record_archive_hash" varchar,
  	"version_kind" "enum__resources_v_version_kind" DEFAULT 'publication',
  	"version_edition_id" integer,
  	"version_day_id" integer,
  	"version_order" numeric,
  	"version_due_wall" varchar,
  	"version_due_at" timestamp(3) with time zone,
  	"version_due_at_tz" varchar,
  	"version_slug" varchar,
  	"version_order_date" varchar,
  	"version_sample" boolean DEFAULT false,
  	"version_updated_at" timestamp(3) with time zone,
  	"version_created_at" timestamp(3) with time zone,
  	"version_deleted_at" timestamp(3) with time zone,
  	"version__status" "enum__resources_v_version_status" DEFAULT 'draft',
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"snapshot" boolean,
  	"published_locale" "enum__resources_v_published_locale",
  	"latest" boolean
  );
  
  CREATE TABLE "_resources_v_locales" (
  	"version_title" varchar,
  	"version_summary" varchar,
  	"version_correction" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" integer NOT NULL
  );
  
  CREATE TABLE "_resources_v_texts" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer NOT NULL,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"text" varchar
  );
  
  CREATE TABLE "_resources_v_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"organisations_id" integer,
  	"themes_id" integer
  );
  
  CREATE TABLE "media" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"credit" varchar,
  	"consent_id" integer,
  	"sample" boolean,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"url" varchar,
  	"thumbnail_u_r_l" varchar,
  	"filename" varchar,
  	"mime_type" varchar,
  	"filesize" numeric,
  	"width" numeric,
  	"height" numeric,
  	"focal_x" numeric,
  	"focal_y" numeric,
  	"sizes_small_url" varchar,
  	"sizes_small_width" numeric,
  	"sizes_small_height" numeric,
  	"sizes_small_mime_type" varchar,
  	"sizes_small_filesize" numeric,
  	"sizes_small_filename" varchar,
  	"sizes_medium_url" varchar,
  	"sizes_medium_width" numeric,
  	"sizes_medium_height" numeric,
  	"sizes_medium_mime_type" varchar,
  	"sizes_medium_filesize" numeric,
  	"sizes_medium_filename" varchar
  );
  
  CREATE TABLE "media_locales" (
  	"alt" varchar NOT NULL,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" integer NOT NULL
  );
  
  CREATE TABLE "users_languages" (
  	"order" integer NOT NULL,
  	"parent_id" integer NOT NULL,
  	"value" "content_language",
  	"id" serial PRIMARY KEY NOT NULL
  );
  
  CREATE TABLE "users_sessions" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"created_at" timestamp(3) with time zone,
  	"expires_at" timestamp(3) with time zone NOT NULL
  );
  
  CREATE TABLE "users" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"name" varchar,
  	"role" "enum_users_role" DEFAULT 'editor' NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"deleted_at" timestamp(3) with time zone,
  	"email" varchar NOT NULL,
  	"reset_password_token" varchar,
  	"reset_password_expiration" timestamp(3) with time zone,
  	"salt" varchar,
  	"hash" varchar,
  	"reset_password_requested_at" timestamp(3) with time zone,
  	"login_attempts" numeric DEFAULT 0,
  	"lock_until" timestamp(3) with time zone
  );
  
  CREATE TABLE "changes" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"tags" varchar NOT NULL,
  	"at" timestamp(3) with time zone NOT NULL
  );
  
  CREATE TABLE "addresses" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"path" varchar NOT NULL,
  	"collection" varchar NOT NULL,
  	"folder" varchar NOT NULL,
  	"document" numeric NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "loads" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"key" varchar NOT NULL,
  	"document" varchar,
  	"hash" varchar NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "previews" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"token_hash" varchar NOT NULL,
  	"item" varchar NOT NULL,
  	"locale" varchar,
  	"expires" timestamp(3) with time zone NOT NULL,
  	"revoked" boolean DEFAULT false,
  	"made_by_id" integer,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "payload_kv" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"key" varchar NOT NULL,
  	"data" jsonb NOT NULL
  );
  
  CREATE TABLE "payload_locked_documents" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"global_slug" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "payload_locked_documents_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"editions_id" integer,
  	"days_id" integer,
  	"posts_id" integer,
  	"events_id" integer,
  	"profiles_id" integer,
  	"themes_id" integer,
  	"round_ups_id" integer,
  	"calls_id" integer,
  	"persons_id" integer,
  	"organisations_id" integer,
  	"consents_id" integer,
  	"resources_id" integer,
  	"media_id" integer,
  	"users_id" integer,
  	"addresses_id" integer,
  	"loads_id" integer
  );
  
  CREATE TABLE "payload_preferences" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"key" varchar,
  	"value" jsonb,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "payload_preferences_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"users_id" integer
  );
  
  CREATE TABLE "payload_migrations" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"name" varchar,
  	"batch" numeric,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "site_languages" (
  	"order" integer NOT NULL,
  	"parent_id" integer NOT NULL,
  	"value" "content_language",
  	"id" serial PRIMARY KEY NOT NULL
  );
  
  CREATE TABLE "site" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"organisation" varchar DEFAULT 'Global Social Service Workforce Alliance' NOT NULL,
  	"contact" varchar,
  	"home_zone" varchar DEFAULT 'America/New_York' NOT NULL,
  	"logo_id" integer,
  	"updated_at" timestamp(3) with time zone,
  	"created_at" timestamp(3) with time zone
  );
  
  CREATE TABLE "site_locales" (
  	"week_name" varchar DEFAULT 'Social Service Workforce Week' NOT NULL,
  	"tagline" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" integer NOT NULL
  );
  
  CREATE TABLE "site_texts" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer NOT NULL,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"text" varchar
  );
  
  ALTER TABLE "editions_related" ADD CONSTRAINT "editions_related_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."editions"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "editions_locales" ADD CONSTRAINT "editions_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."editions"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "editions_texts" ADD CONSTRAINT "editions_texts_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."editions"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_editions_v_version_related" ADD CONSTRAINT "_editions_v_version_related_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_editions_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_editions_v" ADD CONSTRAINT "_editions_v_parent_id_editions_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."editions"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_editions_v_locales" ADD CONSTRAINT "_editions_v_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_editions_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_editions_v_texts" ADD CONSTRAINT "_editions_v_texts_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."_editions_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "days" ADD CONSTRAINT "days_edition_id_editions_id_fk" FOREIGN KEY ("edition_id") REFERENCES "public"."editions"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "days_locales" ADD CONSTRAINT "days_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."days"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "posts_bylines" ADD CONSTRAINT "posts_bylines_person_id_persons_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."persons"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "posts_bylines" ADD CONSTRAINT "posts_bylines_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."posts"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "posts_bylines_locales" ADD CONSTRAINT "posts_bylines_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."posts_bylines"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "posts_countries" ADD CONSTRAINT "posts_countries_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."posts"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "posts" ADD CONSTRAINT "posts_picture_id_media_id_fk" FOREIGN KEY ("picture_id") REFERENCES "public"."media"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "posts" ADD CONSTRAINT "posts_edition_id_editions_id_fk" FOREIGN KEY ("edition_id") REFERENCES "public"."editions"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "posts" ADD CONSTRAINT "posts_day_id_days_id_fk" FOREIGN KEY ("day_id") REFERENCES "public"."days"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "posts_locales" ADD CONSTRAINT "posts_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."posts"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "posts_texts" ADD CONSTRAINT "posts_texts_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."posts"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "posts_rels" ADD CONSTRAINT "posts_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."posts"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "posts_rels" ADD CONSTRAINT "posts_rels_organisations_fk" FOREIGN KEY ("organisations_id") REFERENCES "public"."organisations"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "posts_rels" ADD CONSTRAINT "posts_rels_themes_fk" FOREIGN KEY ("themes_id") REFERENCES "public"."themes"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_posts_v_version_bylines" ADD CONSTRAINT "_posts_v_version_bylines_person_id_persons_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."persons"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_posts_v_version_bylines" ADD CONSTRAINT "_posts_v_version_bylines_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_posts_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_posts_v_version_bylines_locales" ADD CONSTRAINT "_posts_v_version_bylines_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_posts_v_version_bylines"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_posts_v_version_countries" ADD CONSTRAINT "_posts_v_version_countries_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."_posts_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_posts_v" ADD CONSTRAINT "_posts_v_parent_id_posts_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."posts"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_posts_v" ADD CONSTRAINT "_posts_v_version_picture_id_media_id_fk" FOREIGN KEY ("version_picture_id") REFERENCES "public"."media"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_posts_v" ADD CONSTRAINT "_posts_v_version_edition_id_editions_id_fk" FOREIGN KEY ("version_edition_id") REFERENCES "public"."editions"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_posts_v" ADD CONSTRAINT "_posts_v_version_day_id_days_id_fk" FOREIGN KEY ("version_day_id") REFERENCES "public"."days"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_posts_v_locales" ADD CONSTRAINT "_posts_v_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_posts_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_posts_v_texts" ADD CONSTRAINT "_posts_v_texts_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."_posts_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_posts_v_rels" ADD CONSTRAINT "_posts_v_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."_posts_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_posts_v_rels" ADD CONSTRAINT "_posts_v_rels_organisations_fk" FOREIGN KEY ("organisations_id") REFERENCES "public"."organisations"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_posts_v_rels" ADD CONSTRAINT "_posts_v_rels_themes_fk" FOREIGN KEY ("themes_id") REFERENCES "public"."themes"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "events_materials" ADD CONSTRAINT "events_materials_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."events"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "events_bylines" ADD CONSTRAINT "events_bylines_person_id_persons_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."persons"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "events_bylines" ADD CONSTRAINT "events_bylines_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."events"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "events_bylines_locales" ADD CONSTRAINT "events_bylines_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."events_bylines"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "events_countries" ADD CONSTRAINT "events_countries_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."events"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "events" ADD CONSTRAINT "events_edition_id_editions_id_fk" FOREIGN KEY ("edition_id") REFERENCES "public"."editions"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "events" ADD CONSTRAINT "events_day_id_days_id_fk" FOREIGN KEY ("day_id") REFERENCES "public"."days"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "events_locales" ADD CONSTRAINT "events_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."events"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "events_texts" ADD CONSTRAINT "events_texts_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."events"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "events_rels" ADD CONSTRAINT "events_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."events"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "events_rels" ADD CONSTRAINT "events_rels_organisations_fk" FOREIGN KEY ("organisations_id") REFERENCES "public"."organisations"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "events_rels" ADD CONSTRAINT "events_rels_themes_fk" FOREIGN KEY ("themes_id") REFERENCES "public"."themes"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_events_v_version_materials" ADD CONSTRAINT "_events_v_version_materials_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."_events_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_events_v_version_bylines" ADD CONSTRAINT "_events_v_version_bylines_person_id_persons_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."persons"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_events_v_version_bylines" ADD CONSTRAINT "_events_v_version_bylines_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_events_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_events_v_version_bylines_locales" ADD CONSTRAINT "_events_v_version_bylines_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_events_v_version_bylines"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_events_v_version_countries" ADD CONSTRAINT "_events_v_version_countries_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."_events_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_events_v" ADD CONSTRAINT "_events_v_parent_id_events_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."events"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_events_v" ADD CONSTRAINT "_events_v_version_edition_id_editions_id_fk" FOREIGN KEY ("version_edition_id") REFERENCES "public"."editions"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_events_v" ADD CONSTRAINT "_events_v_version_day_id_days_id_fk" FOREIGN KEY ("version_day_id") REFERENCES "public"."days"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_events_v_locales" ADD CONSTRAINT "_events_v_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_events_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_events_v_texts" ADD CONSTRAINT "_events_v_texts_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."_events_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_events_v_rels" ADD CONSTRAINT "_events_v_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."_events_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_events_v_rels" ADD CONSTRAINT "_events_v_rels_organisations_fk" FOREIGN KEY ("organisations_id") REFERENCES "public"."organisations"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_events_v_rels" ADD CONSTRAINT "_events_v_rels_themes_fk" FOREIGN KEY ("themes_id") REFERENCES "public"."themes"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "profiles_bylines" ADD CONSTRAINT "profiles_bylines_person_id_persons_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."persons"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "profiles_bylines" ADD CONSTRAINT "profiles_bylines_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."profiles"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "profiles_bylines_locales" ADD CONSTRAINT "profiles_bylines_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."profiles_bylines"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "profiles_countries" ADD CONSTRAINT "profiles_countries_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."profiles"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "profiles" ADD CONSTRAINT "profiles_consent_id_consents_id_fk" FOREIGN KEY ("consent_id") REFERENCES "public"."consents"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "profiles" ADD CONSTRAINT "profiles_picture_id_media_id_fk" FOREIGN KEY ("picture_id") REFERENCES "public"."media"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "profiles" ADD CONSTRAINT "profiles_edition_id_editions_id_fk" FOREIGN KEY ("edition_id") REFERENCES "public"."editions"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "profiles" ADD CONSTRAINT "profiles_day_id_days_id_fk" FOREIGN KEY ("day_id") REFERENCES "public"."days"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "profiles_locales" ADD CONSTRAINT "profiles_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."profiles"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "profiles_texts" ADD CONSTRAINT "profiles_texts_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."profiles"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "profiles_rels" ADD CONSTRAINT "profiles_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."profiles"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "profiles_rels" ADD CONSTRAINT "profiles_rels_organisations_fk" FOREIGN KEY ("organisations_id") REFERENCES "public"."organisations"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "profiles_rels" ADD CONSTRAINT "profiles_rels_themes_fk" FOREIGN KEY ("themes_id") REFERENCES "public"."themes"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_profiles_v_version_bylines" ADD CONSTRAINT "_profiles_v_version_bylines_person_id_persons_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."persons"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_profiles_v_version_bylines" ADD CONSTRAINT "_profiles_v_version_bylines_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_profiles_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_profiles_v_version_bylines_locales" ADD CONSTRAINT "_profiles_v_version_bylines_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_profiles_v_version_bylines"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_profiles_v_version_countries" ADD CONSTRAINT "_profiles_v_version_countries_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."_profiles_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_profiles_v" ADD CONSTRAINT "_profiles_v_parent_id_profiles_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."profiles"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_profiles_v" ADD CONSTRAINT "_profiles_v_version_consent_id_consents_id_fk" FOREIGN KEY ("version_consent_id") REFERENCES "public"."consents"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_profiles_v" ADD CONSTRAINT "_profiles_v_version_picture_id_media_id_fk" FOREIGN KEY ("version_picture_id") REFERENCES "public"."media"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_profiles_v" ADD CONSTRAINT "_profiles_v_version_edition_id_editions_id_fk" FOREIGN KEY ("version_edition_id") REFERENCES "public"."editions"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_profiles_v" ADD CONSTRAINT "_profiles_v_version_day_id_days_id_fk" FOREIGN KEY ("version_day_id") REFERENCES "public"."days"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_profiles_v_locales" ADD CONSTRAINT "_profiles_v_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_profiles_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_profiles_v_texts" ADD CONSTRAINT "_profiles_v_texts_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."_profiles_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_profiles_v_rels" ADD CONSTRAINT "_profiles_v_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."_profiles_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_profiles_v_rels" ADD CONSTRAINT "_profiles_v_rels_organisations_fk" FOREIGN KEY ("organisations_id") REFERENCES "public"."organisations"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_profiles_v_rels" ADD CONSTRAINT "_profiles_v_rels_themes_fk" FOREIGN KEY ("themes_id") REFERENCES "public"."themes"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "due_rels" ADD CONSTRAINT "due_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."due"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "due_rels" ADD CONSTRAINT "due_rels_posts_fk" FOREIGN KEY ("posts_id") REFERENCES "public"."posts"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "due_rels" ADD CONSTRAINT "due_rels_profiles_fk" FOREIGN KEY ("profiles_id") REFERENCES "public"."profiles"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "due_rels" ADD CONSTRAINT "due_rels_resources_fk" FOREIGN KEY ("resources_id") REFERENCES "public"."resources"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "due_rels" ADD CONSTRAINT "due_rels_events_fk" FOREIGN KEY ("events_id") REFERENCES "public"."events"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "due_rels" ADD CONSTRAINT "due_rels_round_ups_fk" FOREIGN KEY ("round_ups_id") REFERENCES "public"."round_ups"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "themes_locales" ADD CONSTRAINT "themes_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."themes"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "round_ups_bylines" ADD CONSTRAINT "round_ups_bylines_person_id_persons_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."persons"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "round_ups_bylines" ADD CONSTRAINT "round_ups_bylines_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."round_ups"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "round_ups_bylines_locales" ADD CONSTRAINT "round_ups_bylines_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."round_ups_bylines"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "round_ups_countries" ADD CONSTRAINT "round_ups_countries_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."round_ups"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "round_ups" ADD CONSTRAINT "round_ups_edition_id_editions_id_fk" FOREIGN KEY ("edition_id") REFERENCES "public"."editions"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "round_ups" ADD CONSTRAINT "round_ups_day_id_days_id_fk" FOREIGN KEY ("day_id") REFERENCES "public"."days"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "round_ups_locales" ADD CONSTRAINT "round_ups_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."round_ups"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "round_ups_texts" ADD CONSTRAINT "round_ups_texts_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."round_ups"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "round_ups_rels" ADD CONSTRAINT "round_ups_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."round_ups"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "round_ups_rels" ADD CONSTRAINT "round_ups_rels_organisations_fk" FOREIGN KEY ("organisations_id") REFERENCES "public"."organisations"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "round_ups_rels" ADD CONSTRAINT "round_ups_rels_themes_fk" FOREIGN KEY ("themes_id") REFERENCES "public"."themes"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_round_ups_v_version_bylines" ADD CONSTRAINT "_round_ups_v_version_bylines_person_id_persons_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."persons"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_round_ups_v_version_bylines" ADD CONSTRAINT "_round_ups_v_version_bylines_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_round_ups_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_round_ups_v_version_bylines_locales" ADD CONSTRAINT "_round_ups_v_version_bylines_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_round_ups_v_version_bylines"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_round_ups_v_version_countries" ADD CONSTRAINT "_round_ups_v_version_countries_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."_round_ups_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_round_ups_v" ADD CONSTRAINT "_round_ups_v_parent_id_round_ups_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."round_ups"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_round_ups_v" ADD CONSTRAINT "_round_ups_v_version_edition_id_editions_id_fk" FOREIGN KEY ("version_edition_id") REFERENCES "public"."editions"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_round_ups_v" ADD CONSTRAINT "_round_ups_v_version_day_id_days_id_fk" FOREIGN KEY ("version_day_id") REFERENCES "public"."days"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_round_ups_v_locales" ADD CONSTRAINT "_round_ups_v_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_round_ups_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_round_ups_v_texts" ADD CONSTRAINT "_round_ups_v_texts_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."_round_ups_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_round_ups_v_rels" ADD CONSTRAINT "_round_ups_v_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."_round_ups_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_round_ups_v_rels" ADD CONSTRAINT "_round_ups_v_rels_organisations_fk" FOREIGN KEY ("organisations_id") REFERENCES "public"."organisations"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_round_ups_v_rels" ADD CONSTRAINT "_round_ups_v_rels_themes_fk" FOREIGN KEY ("themes_id") REFERENCES "public"."themes"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "calls_signatory_counts" ADD CONSTRAINT "calls_signatory_counts_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."calls"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "calls_translations" ADD CONSTRAINT "calls_translations_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."calls"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "calls" ADD CONSTRAINT "calls_edition_id_editions_id_fk" FOREIGN KEY ("edition_id") REFERENCES "public"."editions"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "calls_locales" ADD CONSTRAINT "calls_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."calls"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "calls_texts" ADD CONSTRAINT "calls_texts_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."calls"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "calls_rels" ADD CONSTRAINT "calls_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."calls"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "calls_rels" ADD CONSTRAINT "calls_rels_organisations_fk" FOREIGN KEY ("organisations_id") REFERENCES "public"."organisations"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_calls_v_version_signatory_counts" ADD CONSTRAINT "_calls_v_version_signatory_counts_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_calls_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_calls_v_version_translations" ADD CONSTRAINT "_calls_v_version_translations_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_calls_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_calls_v" ADD CONSTRAINT "_calls_v_parent_id_calls_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."calls"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_calls_v" ADD CONSTRAINT "_calls_v_version_edition_id_editions_id_fk" FOREIGN KEY ("version_edition_id") REFERENCES "public"."editions"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_calls_v_locales" ADD CONSTRAINT "_calls_v_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_calls_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_calls_v_texts" ADD CONSTRAINT "_calls_v_texts_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."_calls_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_calls_v_rels" ADD CONSTRAINT "_calls_v_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."_calls_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_calls_v_rels" ADD CONSTRAINT "_calls_v_rels_organisations_fk" FOREIGN KEY ("organisations_id") REFERENCES "public"."organisations"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "persons_texts" ADD CONSTRAINT "persons_texts_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."persons"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_persons_v" ADD CONSTRAINT "_persons_v_parent_id_persons_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."persons"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_persons_v_texts" ADD CONSTRAINT "_persons_v_texts_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."_persons_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "organisations" ADD CONSTRAINT "organisations_parent_id_organisations_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."organisations"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "organisations_locales" ADD CONSTRAINT "organisations_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."organisations"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "organisations_texts" ADD CONSTRAINT "organisations_texts_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."organisations"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_organisations_v" ADD CONSTRAINT "_organisations_v_parent_id_organisations_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."organisations"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_organisations_v" ADD CONSTRAINT "_organisations_v_version_parent_id_organisations_id_fk" FOREIGN KEY ("version_parent_id") REFERENCES "public"."organisations"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_organisations_v_locales" ADD CONSTRAINT "_organisations_v_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_organisations_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_organisations_v_texts" ADD CONSTRAINT "_organisations_v_texts_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."_organisations_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "consents_agreed_to" ADD CONSTRAINT "consents_agreed_to_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."consents"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "consents_texts" ADD CONSTRAINT "consents_texts_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."consents"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "resources_bylines" ADD CONSTRAINT "resources_bylines_person_id_persons_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."persons"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "resources_bylines" ADD CONSTRAINT "resources_bylines_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."resources"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "resources_bylines_locales" ADD CONSTRAINT "resources_bylines_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."resources_bylines"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "resources_countries" ADD CONSTRAINT "resources_countries_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."resources"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "resources" ADD CONSTRAINT "resources_file_id_media_id_fk" FOREIGN KEY ("file_id") REFERENCES "public"."media"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "resources" ADD CONSTRAINT "resources_edition_id_editions_id_fk" FOREIGN KEY ("edition_id") REFERENCES "public"."editions"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "resources" ADD CONSTRAINT "resources_day_id_days_id_fk" FOREIGN KEY ("day_id") REFERENCES "public"."days"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "resources_locales" ADD CONSTRAINT "resources_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."resources"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "resources_texts" ADD CONSTRAINT "resources_texts_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."resources"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "resources_rels" ADD CONSTRAINT "resources_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."resources"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "resources_rels" ADD CONSTRAINT "resources_rels_organisations_fk" FOREIGN KEY ("organisations_id") REFERENCES "public"."organisations"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "resources_rels" ADD CONSTRAINT "resources_rels_themes_fk" FOREIGN KEY ("themes_id") REFERENCES "public"."themes"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_resources_v_version_bylines" ADD CONSTRAINT "_resources_v_version_bylines_person_id_persons_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."persons"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_resources_v_version_bylines" ADD CONSTRAINT "_resources_v_version_bylines_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_resources_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_resources_v_version_bylines_locales" ADD CONSTRAINT "_resources_v_version_bylines_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_resources_v_version_bylines"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_resources_v_version_countries" ADD CONSTRAINT "_resources_v_version_countries_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."_resources_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_resources_v" ADD CONSTRAINT "_resources_v_parent_id_resources_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."resources"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_resources_v" ADD CONSTRAINT "_resources_v_version_file_id_media_id_fk" FOREIGN KEY ("version_file_id") REFERENCES "public"."media"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_resources_v" ADD CONSTRAINT "_resources_v_version_edition_id_editions_id_fk" FOREIGN KEY ("version_edition_id") REFERENCES "public"."editions"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_resources_v" ADD CONSTRAINT "_resources_v_version_day_id_days_id_fk" FOREIGN KEY ("version_day_id") REFERENCES "public"."days"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_resources_v_locales" ADD CONSTRAINT "_resources_v_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_resources_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_resources_v_texts" ADD CONSTRAINT "_resources_v_texts_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."_resources_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_resources_v_rels" ADD CONSTRAINT "_resources_v_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."_resources_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_resources_v_rels" ADD CONSTRAINT "_resources_v_rels_organisations_fk" FOREIGN KEY ("organisations_id") REFERENCES "public"."organisations"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_resources_v_rels" ADD CONSTRAINT "_resources_v_rels_themes_fk" FOREIGN KEY ("themes_id") REFERENCES "public"."themes"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "media" ADD CONSTRAINT "media_consent_id_consents_id_fk" FOREIGN KEY ("consent_id") REFERENCES "public"."consents"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "media_locales" ADD CONSTRAINT "media_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."media"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "users_languages" ADD CONSTRAINT "users_languages_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "users_sessions" ADD CONSTRAINT "users_sessions_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "previews" ADD CONSTRAINT "previews_made_by_id_users_id_fk" FOREIGN KEY ("made_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."payload_locked_documents"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_editions_fk" FOREIGN KEY ("editions_id") REFERENCES "public"."editions"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_days_fk" FOREIGN KEY ("days_id") REFERENCES "public"."days"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_posts_fk" FOREIGN KEY ("posts_id") REFERENCES "public"."posts"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_events_fk" FOREIGN KEY ("events_id") REFERENCES "public"."events"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_profiles_fk" FOREIGN KEY ("profiles_id") REFERENCES "public"."profiles"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_themes_fk" FOREIGN KEY ("themes_id") REFERENCES "public"."themes"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_round_ups_fk" FOREIGN KEY ("round_ups_id") REFERENCES "public"."round_ups"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_calls_fk" FOREIGN KEY ("calls_id") REFERENCES "public"."calls"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_persons_fk" FOREIGN KEY ("persons_id") REFERENCES "public"."persons"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_organisations_fk" FOREIGN KEY ("organisations_id") REFERENCES "public"."organisations"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_consents_fk" FOREIGN KEY ("consents_id") REFERENCES "public"."consents"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_resources_fk" FOREIGN KEY ("resources_id") REFERENCES "public"."resources"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_media_fk" FOREIGN KEY ("media_id") REFERENCES "public"."media"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_users_fk" FOREIGN KEY ("users_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_addresses_fk" FOREIGN KEY ("addresses_id") REFERENCES "public"."addresses"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_loads_fk" FOREIGN KEY ("loads_id") REFERENCES "public"."loads"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_preferences_rels" ADD CONSTRAINT "payload_preferences_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."payload_preferences"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_preferences_rels" ADD CONSTRAINT "payload_preferences_rels_users_fk" FOREIGN KEY ("users_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "site_languages" ADD CONSTRAINT "site_languages_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."site"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "site" ADD CONSTRAINT "site_logo_id_media_id_fk" FOREIGN KEY ("logo_id") REFERENCES "public"."media"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "site_locales" ADD CONSTRAINT "site_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."site"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "site_texts" ADD CONSTRAINT "site_texts_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."site"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "editions_related_order_idx" ON "editions_related" USING btree ("_order");
  CREATE INDEX "editions_related_parent_id_idx" ON "editions_related" USING btree ("_parent_id");
  CREATE UNIQUE INDEX "editions_year_idx" ON "editions" USING btree ("year");
  CREATE UNIQUE INDEX "editions_slug_idx" ON "editions" USING btree ("slug");
  CREATE INDEX "editions_sample_idx" ON "editions" USING btree ("sample");
  CREATE INDEX "editions_updated_at_idx" ON "editions" USING btree ("updated_at");
  CREATE INDEX "editions_created_at_idx" ON "editions" USING btree ("created_at");
  CREATE INDEX "editions_deleted_at_idx" ON "editions" USING btree ("deleted_at");
  CREATE INDEX "editions__status_idx" ON "editions" USING btree ("_status");
  CREATE UNIQUE INDEX "editions_locales_locale_parent_id_unique" ON "editions_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "editions_texts_order_parent" ON "editions_texts" USING btree ("order","parent_id");
  CREATE INDEX "_editions_v_version_related_order_idx" ON "_editions_v_version_related" USING btree ("_order");
  CREATE INDEX "_editions_v_version_related_parent_id_idx" ON "_editions_v_version_related" USING btree ("_parent_id");
  CREATE INDEX "_editions_v_parent_idx" ON "_editions_v" USING btree ("parent_id");
  CREATE INDEX "_editions_v_version_version_year_idx" ON "_editions_v" USING btree ("version_year");
  CREATE INDEX "_editions_v_version_version_slug_idx" ON "_editions_v" USING btree ("version_slug");
  CREATE INDEX "_editions_v_version_version_sample_idx" ON "_editions_v" USING btree ("version_sample");
  CREATE INDEX "_editions_v_version_version_updated_at_idx" ON "_editions_v" USING btree ("version_updated_at");
  CREATE INDEX "_editions_v_version_version_created_at_idx" ON "_editions_v" USING btree ("version_created_at");
  CREATE INDEX "_editions_v_version_version_deleted_at_idx" ON "_editions_v" USING btree ("version_deleted_at");
  CREATE INDEX "_editions_v_version_version__status_idx" ON "_editions_v" USING btree ("version__status");
  CREATE INDEX "_editions_v_created_at_idx" ON "_editions_v" USING btree ("created_at");
  CREATE INDEX "_editions_v_updated_at_idx" ON "_editions_v" USING btree ("updated_at");
  CREATE INDEX "_editions_v_snapshot_idx" ON "_editions_v" USING btree ("snapshot");
  CREATE INDEX "_editions_v_published_locale_idx" ON "_editions_v" USING btree ("published_locale");
  CREATE INDEX "_editions_v_latest_idx" ON "_editions_v" USING btree ("latest");
  CREATE UNIQUE INDEX "_editions_v_locales_locale_parent_id_unique" ON "_editions_v_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "_editions_v_texts_order_parent" ON "_editions_v_texts" USING btree ("order","parent_id");
  CREATE INDEX "days_edition_idx" ON "days" USING btree ("edition_id");
  CREATE INDEX "days_sample_idx" ON "days" USING btree ("sample");
  CREATE INDEX "days_updated_at_idx" ON "days" USING btree ("updated_at");
  CREATE INDEX "days_created_at_idx" ON "days" USING btree ("created_at");
  CREATE UNIQUE INDEX "edition_number_idx" ON "days" USING btree ("edition_id","number");
  CREATE UNIQUE INDEX "days_locales_locale_parent_id_unique" ON "days_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "posts_bylines_order_idx" ON "posts_bylines" USING btree ("_order");
  CREATE INDEX "posts_bylines_parent_id_idx" ON "posts_bylines" USING btree ("_parent_id");
  CREATE INDEX "posts_bylines_person_idx" ON "posts_bylines" USING btree ("person_id");
  CREATE UNIQUE INDEX "posts_bylines_locales_locale_parent_id_unique" ON "posts_bylines_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "posts_countries_order_idx" ON "posts_countries" USING btree ("order");
  CREATE INDEX "posts_countries_parent_idx" ON "posts_countries" USING btree ("parent_id");
  CREATE INDEX "posts_picture_idx" ON "posts" USING btree ("picture_id");
  CREATE INDEX "posts_edition_idx" ON "posts" USING btree ("edition_id");
  CREATE INDEX "posts_day_idx" ON "posts" USING btree ("day_id");
  CREATE UNIQUE INDEX "posts_slug_idx" ON "posts" USING btree ("slug");
  CREATE INDEX "posts_order_date_idx" ON "posts" USING btree ("order_date");
  CREATE INDEX "posts_sample_idx" ON "posts" USING btree ("sample");
  CREATE INDEX "posts_updated_at_idx" ON "posts" USING btree ("updated_at");
  CREATE INDEX "posts_created_at_idx" ON "posts" USING btree ("created_at");
  CREATE INDEX "posts_deleted_at_idx" ON "posts" USING btree ("deleted_at");
  CREATE INDEX "posts__status_idx" ON "posts" USING btree ("_status");
  CREATE UNIQUE INDEX "posts_locales_locale_parent_id_unique" ON "posts_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "posts_texts_order_parent" ON "posts_texts" USING btree ("order","parent_id");
  CREATE INDEX "posts_rels_order_idx" ON "posts_rels" USING btree ("order");
  CREATE INDEX "posts_rels_parent_idx" ON "posts_rels" USING btree ("parent_id");
  CREATE INDEX "posts_rels_path_idx" ON "posts_rels" USING btree ("path");
  CREATE INDEX "posts_rels_organisations_id_idx" ON "posts_rels" USING btree ("organisations_id");
  CREATE INDEX "posts_rels_themes_id_idx" ON "posts_rels" USING btree ("themes_id");
  CREATE INDEX "_posts_v_version_bylines_order_idx" ON "_posts_v_version_bylines" USING btree ("_order");
  CREATE INDEX "_posts_v_version_bylines_parent_id_idx" ON "_posts_v_version_bylines" USING btree ("_parent_id");
  CREATE INDEX "_posts_v_version_bylines_person_idx" ON "_posts_v_version_bylines" USING btree ("person_id");
  CREATE UNIQUE INDEX "_posts_v_version_bylines_locales_locale_parent_id_unique" ON "_posts_v_version_bylines_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "_posts_v_version_countries_order_idx" ON "_posts_v_version_countries" USING btree ("order");
  CREATE INDEX "_posts_v_version_countries_parent_idx" ON "_posts_v_version_countries" USING btree ("parent_id");
  CREATE INDEX "_posts_v_parent_idx" ON "_posts_v" USING btree ("parent_id");
  CREATE INDEX "_posts_v_version_version_picture_idx" ON "_posts_v" USING btree ("version_picture_id");
  CREATE INDEX "_posts_v_version_version_edition_idx" ON "_posts_v" USING btree ("version_edition_id");
  CREATE INDEX "_posts_v_version_version_day_idx" ON "_posts_v" USING btree ("version_day_id");
  CREATE INDEX "_posts_v_version_version_slug_idx" ON "_posts_v" USING btree ("version_slug");
  CREATE INDEX "_posts_v_version_version_order_date_idx" ON "_posts_v" USING btree ("version_order_date");
  CREATE INDEX "_posts_v_version_version_sample_idx" ON "_posts_v" USING btree ("version_sample");
  CREATE INDEX "_posts_v_version_version_updated_at_idx" ON "_posts_v" USING btree ("version_updated_at");
  CREATE INDEX "_posts_v_version_version_created_at_idx" ON "_posts_v" USING btree ("version_created_at");
  CREATE INDEX "_posts_v_version_version_deleted_at_idx" ON "_posts_v" USING btree ("version_deleted_at");
  CREATE INDEX "_posts_v_version_version__status_idx" ON "_posts_v" USING btree ("version__status");
  CREATE INDEX "_posts_v_created_at_idx" ON "_posts_v" USING btree ("created_at");
  CREATE INDEX "_posts_v_updated_at_idx" ON "_posts_v" USING btree ("updated_at");
  CREATE INDEX "_posts_v_snapshot_idx" ON "_posts_v" USING btree ("snapshot");
  CREATE INDEX "_posts_v_published_locale_idx" ON "_posts_v" USING btree ("published_locale");
  CREATE INDEX "_posts_v_latest_idx" ON "_posts_v" USING btree ("latest");
  CREATE UNIQUE INDEX "_posts_v_locales_locale_parent_id_unique" ON "_posts_v_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "_posts_v_texts_order_parent" ON "_posts_v_texts" USING btree ("order","parent_id");
  CREATE INDEX "_posts_v_rels_order_idx" ON "_posts_v_rels" USING btree ("order");
  CREATE INDEX "_posts_v_rels_parent_idx" ON "_posts_v_rels" USING btree ("parent_id");
  CREATE INDEX "_posts_v_rels_path_idx" ON "_posts_v_rels" USING btree ("path");
  CREATE INDEX "_posts_v_rels_organisations_id_idx" ON "_posts_v_rels" USING btree ("organisations_id");
  CREATE INDEX "_posts_v_rels_themes_id_idx" ON "_posts_v_rels" USING btree ("themes_id");
  CREATE INDEX "events_materials_order_idx" ON "events_materials" USING btree ("order");
  CREATE INDEX "events_materials_parent_idx" ON "events_materials" USING btree ("parent_id");
  CREATE INDEX "events_bylines_order_idx" ON "events_bylines" USING btree ("_order");
  CREATE INDEX "events_bylines_parent_id_idx" ON "events_bylines" USING btree ("_parent_id");
  CREATE INDEX "events_bylines_person_idx" ON "events_bylines" USING btree ("person_id");
  CREATE UNIQUE INDEX "events_bylines_locales_locale_parent_id_unique" ON "events_bylines_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "events_countries_order_idx" ON "events_countries" USING btree ("order");
  CREATE INDEX "events_countries_parent_idx" ON "events_countries" USING btree ("parent_id");
  CREATE INDEX "events_start_instant_idx" ON "events" USING btree ("start_instant");
  CREATE INDEX "events_edition_idx" ON "events" USING btree ("edition_id");
  CREATE INDEX "events_day_idx" ON "events" USING btree ("day_id");
  CREATE UNIQUE INDEX "events_slug_idx" ON "events" USING btree ("slug");
  CREATE INDEX "events_order_date_idx" ON "events" USING btree ("order_date");
  CREATE INDEX "events_sample_idx" ON "events" USING btree ("sample");
  CREATE INDEX "events_updated_at_idx" ON "events" USING btree ("updated_at");
  CREATE INDEX "events_created_at_idx" ON "events" USING btree ("created_at");
  CREATE INDEX "events_deleted_at_idx" ON "events" USING btree ("deleted_at");
  CREATE INDEX "events__status_idx" ON "events" USING btree ("_status");
  CREATE UNIQUE INDEX "events_locales_locale_parent_id_unique" ON "events_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "events_texts_order_parent" ON "events_texts" USING btree ("order","parent_id");
  CREATE INDEX "events_rels_order_idx" ON "events_rels" USING btree ("order");
  CREATE INDEX "events_rels_parent_idx" ON "events_rels" USING btree ("parent_id");
  CREATE INDEX "events_rels_path_idx" ON "events_rels" USING btree ("path");
  CREATE INDEX "events_rels_organisations_id_idx" ON "events_rels" USING btree ("organisations_id");
  CREATE INDEX "events_rels_themes_id_idx" ON "events_rels" USING btree ("themes_id");
  CREATE INDEX "_events_v_version_materials_order_idx" ON "_events_v_version_materials" USING btree ("order");
  CREATE INDEX "_events_v_version_materials_parent_idx" ON "_events_v_version_materials" USING btree ("parent_id");
  CREATE INDEX "_events_v_version_bylines_order_idx" ON "_events_v_version_bylines" USING btree ("_order");
  CREATE INDEX "_events_v_version_bylines_parent_id_idx" ON "_events_v_version_bylines" USING btree ("_parent_id");
  CREATE INDEX "_events_v_version_bylines_person_idx" ON "_events_v_version_bylines" USING btree ("person_id");
  CREATE UNIQUE INDEX "_events_v_version_bylines_locales_locale_parent_id_unique" ON "_events_v_version_bylines_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "_events_v_version_countries_order_idx" ON "_events_v_version_countries" USING btree ("order");
  CREATE INDEX "_events_v_version_countries_parent_idx" ON "_events_v_version_countries" USING btree ("parent_id");
  CREATE INDEX "_events_v_parent_idx" ON "_events_v" USING btree ("parent_id");
  CREATE INDEX "_events_v_version_version_start_instant_idx" ON "_events_v" USING btree ("version_start_instant");
  CREATE INDEX "_events_v_version_version_edition_idx" ON "_events_v" USING btree ("version_edition_id");
  CREATE INDEX "_events_v_version_version_day_idx" ON "_events_v" USING btree ("version_day_id");
  CREATE INDEX "_events_v_version_version_slug_idx" ON "_events_v" USING btree ("version_slug");
  CREATE INDEX "_events_v_version_version_order_date_idx" ON "_events_v" USING btree ("version_order_date");
  CREATE INDEX "_events_v_version_version_sample_idx" ON "_events_v" USING btree ("version_sample");
  CREATE INDEX "_events_v_version_version_updated_at_idx" ON "_events_v" USING btree ("version_updated_at");
  CREATE INDEX "_events_v_version_version_created_at_idx" ON "_events_v" USING btree ("version_created_at");
  CREATE INDEX "_events_v_version_version_deleted_at_idx" ON "_events_v" USING btree ("version_deleted_at");
  CREATE INDEX "_events_v_version_version__status_idx" ON "_events_v" USING btree ("version__status");
  CREATE INDEX "_events_v_created_at_idx" ON "_events_v" USING btree ("created_at");
  CREATE INDEX "_events_v_updated_at_idx" ON "_events_v" USING btree ("updated_at");
  CREATE INDEX "_events_v_snapshot_idx" ON "_events_v" USING btree ("snapshot");
  CREATE INDEX "_events_v_published_locale_idx" ON "_events_v" USING btree ("published_locale");
  CREATE INDEX "_events_v_latest_idx" ON "_events_v" USING btree ("latest");
  CREATE UNIQUE INDEX "_events_v_locales_locale_parent_id_unique" ON "_events_v_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "_events_v_texts_order_parent" ON "_events_v_texts" USING btree ("order","parent_id");
  CREATE INDEX "_events_v_rels_order_idx" ON "_events_v_rels" USING btree ("order");
  CREATE INDEX "_events_v_rels_parent_idx" ON "_events_v_rels" USING btree ("parent_id");
  CREATE INDEX "_events_v_rels_path_idx" ON "_events_v_rels" USING btree ("path");
  CREATE INDEX "_events_v_rels_organisations_id_idx" ON "_events_v_rels" USING btree ("organisations_id");
  CREATE INDEX "_events_v_rels_themes_id_idx" ON "_events_v_rels" USING btree ("themes_id");
  CREATE INDEX "profiles_bylines_order_idx" ON "profiles_bylines" USING btree ("_order");
  CREATE INDEX "profiles_bylines_parent_id_idx" ON "profiles_bylines" USING btree ("_parent_id");
  CREATE INDEX "profiles_bylines_person_idx" ON "profiles_bylines" USING btree ("person_id");
  CREATE UNIQUE INDEX "profiles_bylines_locales_locale_parent_id_unique" ON "profiles_bylines_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "profiles_countries_order_idx" ON "profiles_countries" USING btree ("order");
  CREATE INDEX "profiles_countries_parent_idx" ON "profiles_countries" USING btree ("parent_id");
  CREATE INDEX "profiles_consent_idx" ON "profiles" USING btree ("consent_id");
  CREATE INDEX "profiles_picture_idx" ON "profiles" USING btree ("picture_id");
  CREATE INDEX "profiles_edition_idx" ON "profiles" USING btree ("edition_id");
  CREATE INDEX "profiles_day_idx" ON "profiles" USING btree ("day_id");
  CREATE UNIQUE INDEX "profiles_slug_idx" ON "profiles" USING btree ("slug");
  CREATE INDEX "profiles_order_date_idx" ON "profiles" USING btree ("order_date");
  CREATE INDEX "profiles_sample_idx" ON "profiles" USING btree ("sample");
  CREATE INDEX "profiles_updated_at_idx" ON "profiles" USING btree ("updated_at");
  CREATE INDEX "profiles_created_at_idx" ON "profiles" USING btree ("created_at");
  CREATE INDEX "profiles_deleted_at_idx" ON "profiles" USING btree ("deleted_at");
  CREATE INDEX "profiles__status_idx" ON "profiles" USING btree ("_status");
  CREATE UNIQUE INDEX "profiles_locales_locale_parent_id_unique" ON "profiles_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "profiles_texts_order_parent" ON "profiles_texts" USING btree ("order","parent_id");
  CREATE INDEX "profiles_rels_order_idx" ON "profiles_rels" USING btree ("order");
  CREATE INDEX "profiles_rels_parent_idx" ON "profiles_rels" USING btree ("parent_id");
  CREATE INDEX "profiles_rels_path_idx" ON "profiles_rels" USING btree ("path");
  CREATE INDEX "profiles_rels_organisations_id_idx" ON "profiles_rels" USING btree ("organisations_id");
  CREATE INDEX "profiles_rels_themes_id_idx" ON "profiles_rels" USING btree ("themes_id");
  CREATE INDEX "_profiles_v_version_bylines_order_idx" ON "_profiles_v_version_bylines" USING btree ("_order");
  CREATE INDEX "_profiles_v_version_bylines_parent_id_idx" ON "_profiles_v_version_bylines" USING btree ("_parent_id");
  CREATE INDEX "_profiles_v_version_bylines_person_idx" ON "_profiles_v_version_bylines" USING btree ("person_id");
  CREATE UNIQUE INDEX "_profiles_v_version_bylines_locales_locale_parent_id_unique" ON "_profiles_v_version_bylines_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "_profiles_v_version_countries_order_idx" ON "_profiles_v_version_countries" USING btree ("order");
  CREATE INDEX "_profiles_v_version_countries_parent_idx" ON "_profiles_v_version_countries" USING btree ("parent_id");
  CREATE INDEX "_profiles_v_parent_idx" ON "_profiles_v" USING btree ("parent_id");
  CREATE INDEX "_profiles_v_version_version_consent_idx" ON "_profiles_v" USING btree ("version_consent_id");
  CREATE INDEX "_profiles_v_version_version_picture_idx" ON "_profiles_v" USING btree ("version_picture_id");
  CREATE INDEX "_profiles_v_version_version_edition_idx" ON "_profiles_v" USING btree ("version_edition_id");
  CREATE INDEX "_profiles_v_version_version_day_idx" ON "_profiles_v" USING btree ("version_day_id");
  CREATE INDEX "_profiles_v_version_version_slug_idx" ON "_profiles_v" USING btree ("version_slug");
  CREATE INDEX "_profiles_v_version_version_order_date_idx" ON "_profiles_v" USING btree ("version_order_date");
  CREATE INDEX "_profiles_v_version_version_sample_idx" ON "_profiles_v" USING btree ("version_sample");
  CREATE INDEX "_profiles_v_version_version_updated_at_idx" ON "_profiles_v" USING btree ("version_updated_at");
  CREATE INDEX "_profiles_v_version_version_created_at_idx" ON "_profiles_v" USING btree ("version_created_at");
  CREATE INDEX "_profiles_v_version_version_deleted_at_idx" ON "_profiles_v" USING btree ("version_deleted_at");
  CREATE INDEX "_profiles_v_version_version__status_idx" ON "_profiles_v" USING btree ("version__status");
  CREATE INDEX "_profiles_v_created_at_idx" ON "_profiles_v" USING btree ("created_at");
  CREATE INDEX "_profiles_v_updated_at_idx" ON "_profiles_v" USING btree ("updated_at");
  CREATE INDEX "_profiles_v_snapshot_idx" ON "_profiles_v" USING btree ("snapshot");
  CREATE INDEX "_profiles_v_published_locale_idx" ON "_profiles_v" USING btree ("published_locale");
  CREATE INDEX "_profiles_v_latest_idx" ON "_profiles_v" USING btree ("latest");
  CREATE UNIQUE INDEX "_profiles_v_locales_locale_parent_id_unique" ON "_profiles_v_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "_profiles_v_texts_order_parent" ON "_profiles_v_texts" USING btree ("order","parent_id");
  CREATE INDEX "_profiles_v_rels_order_idx" ON "_profiles_v_rels" USING btree ("order");
  CREATE INDEX "_profiles_v_rels_parent_idx" ON "_profiles_v_rels" USING btree ("parent_id");
  CREATE INDEX "_profiles_v_rels_path_idx" ON "_profiles_v_rels" USING btree ("path");
  CREATE INDEX "_profiles_v_rels_organisations_id_idx" ON "_profiles_v_rels" USING btree ("organisations_id");
  CREATE INDEX "_profiles_v_rels_themes_id_idx" ON "_profiles_v_rels" USING btree ("themes_id");
  CREATE UNIQUE INDEX "due_key_idx" ON "due" USING btree ("key");
  CREATE INDEX "due_at_idx" ON "due" USING btree ("at");
  CREATE INDEX "due_state_idx" ON "due" USING btree ("state");
  CREATE INDEX "due_next_attempt_idx" ON "due" USING btree ("next_attempt");
  CREATE INDEX "due_updated_at_idx" ON "due" USING btree ("updated_at");
  CREATE INDEX "due_created_at_idx" ON "due" USING btree ("created_at");
  CREATE INDEX "due_rels_order_idx" ON "due_rels" USING btree ("order");
  CREATE INDEX "due_rels_parent_idx" ON "due_rels" USING btree ("parent_id");
  CREATE INDEX "due_rels_path_idx" ON "due_rels" USING btree ("path");
  CREATE INDEX "due_rels_posts_id_idx" ON "due_rels" USING btree ("posts_id");
  CREATE INDEX "due_rels_profiles_id_idx" ON "due_rels" USING btree ("profiles_id");
  CREATE INDEX "due_rels_resources_id_idx" ON "due_rels" USING btree ("resources_id");
  CREATE INDEX "due_rels_events_id_idx" ON "due_rels" USING btree ("events_id");
  CREATE INDEX "due_rels_round_ups_id_idx" ON "due_rels" USING btree ("round_ups_id");
  CREATE UNIQUE INDEX "themes_slug_idx" ON "themes" USING btree ("slug");
  CREATE INDEX "themes_sample_idx" ON "themes" USING btree ("sample");
  CREATE INDEX "themes_updated_at_idx" ON "themes" USING btree ("updated_at");
  CREATE INDEX "themes_created_at_idx" ON "themes" USING btree ("created_at");
  CREATE INDEX "themes_deleted_at_idx" ON "themes" USING btree ("deleted_at");
  CREATE UNIQUE INDEX "themes_locales_locale_parent_id_unique" ON "themes_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "round_ups_bylines_order_idx" ON "round_ups_bylines" USING btree ("_order");
  CREATE INDEX "round_ups_bylines_parent_id_idx" ON "round_ups_bylines" USING btree ("_parent_id");
  CREATE INDEX "round_ups_bylines_person_idx" ON "round_ups_bylines" USING btree ("person_id");
  CREATE UNIQUE INDEX "round_ups_bylines_locales_locale_parent_id_unique" ON "round_ups_bylines_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "round_ups_countries_order_idx" ON "round_ups_countries" USING btree ("order");
  CREATE INDEX "round_ups_countries_parent_idx" ON "round_ups_countries" USING btree ("parent_id");
  CREATE INDEX "round_ups_edition_idx" ON "round_ups" USING btree ("edition_id");
  CREATE INDEX "round_ups_day_idx" ON "round_ups" USING btree ("day_id");
  CREATE UNIQUE INDEX "round_ups_slug_idx" ON "round_ups" USING btree ("slug");
  CREATE INDEX "round_ups_order_date_idx" ON "round_ups" USING btree ("order_date");
  CREATE INDEX "round_ups_sample_idx" ON "round_ups" USING btree ("sample");
  CREATE INDEX "round_ups_updated_at_idx" ON "round_ups" USING btree ("updated_at");
  CREATE INDEX "round_ups_created_at_idx" ON "round_ups" USING btree ("created_at");
  CREATE INDEX "round_ups_deleted_at_idx" ON "round_ups" USING btree ("deleted_at");
  CREATE INDEX "round_ups__status_idx" ON "round_ups" USING btree ("_status");
  CREATE UNIQUE INDEX "round_ups_locales_locale_parent_id_unique" ON "round_ups_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "round_ups_texts_order_parent" ON "round_ups_texts" USING btree ("order","parent_id");
  CREATE INDEX "round_ups_rels_order_idx" ON "round_ups_rels" USING btree ("order");
  CREATE INDEX "round_ups_rels_parent_idx" ON "round_ups_rels" USING btree ("parent_id");
  CREATE INDEX "round_ups_rels_path_idx" ON "round_ups_rels" USING btree ("path");
  CREATE INDEX "round_ups_rels_organisations_id_idx" ON "round_ups_rels" USING btree ("organisations_id");
  CREATE INDEX "round_ups_rels_themes_id_idx" ON "round_ups_rels" USING btree ("themes_id");
  CREATE INDEX "_round_ups_v_version_bylines_order_idx" ON "_round_ups_v_version_bylines" USING btree ("_order");
  CREATE INDEX "_round_ups_v_version_bylines_parent_id_idx" ON "_round_ups_v_version_bylines" USING btree ("_parent_id");
  CREATE INDEX "_round_ups_v_version_bylines_person_idx" ON "_round_ups_v_version_bylines" USING btree ("person_id");
  CREATE UNIQUE INDEX "_round_ups_v_version_bylines_locales_locale_parent_id_unique" ON "_round_ups_v_version_bylines_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "_round_ups_v_version_countries_order_idx" ON "_round_ups_v_version_countries" USING btree ("order");
  CREATE INDEX "_round_ups_v_version_countries_parent_idx" ON "_round_ups_v_version_countries" USING btree ("parent_id");
  CREATE INDEX "_round_ups_v_parent_idx" ON "_round_ups_v" USING btree ("parent_id");
  CREATE INDEX "_round_ups_v_version_version_edition_idx" ON "_round_ups_v" USING btree ("version_edition_id");
  CREATE INDEX "_round_ups_v_version_version_day_idx" ON "_round_ups_v" USING btree ("version_day_id");
  CREATE INDEX "_round_ups_v_version_version_slug_idx" ON "_round_ups_v" USING btree ("version_slug");
  CREATE INDEX "_round_ups_v_version_version_order_date_idx" ON "_round_ups_v" USING btree ("version_order_date");
  CREATE INDEX "_round_ups_v_version_version_sample_idx" ON "_round_ups_v" USING btree ("version_sample");
  CREATE INDEX "_round_ups_v_version_version_updated_at_idx" ON "_round_ups_v" USING btree ("version_updated_at");
  CREATE INDEX "_round_ups_v_version_version_created_at_idx" ON "_round_ups_v" USING btree ("version_created_at");
  CREATE INDEX "_round_ups_v_version_version_deleted_at_idx" ON "_round_ups_v" USING btree ("version_deleted_at");
  CREATE INDEX "_round_ups_v_version_version__status_idx" ON "_round_ups_v" USING btree ("version__status");
  CREATE INDEX "_round_ups_v_created_at_idx" ON "_round_ups_v" USING btree ("created_at");
  CREATE INDEX "_round_ups_v_updated_at_idx" ON "_round_ups_v" USING btree ("updated_at");
  CREATE INDEX "_round_ups_v_snapshot_idx" ON "_round_ups_v" USING btree ("snapshot");
  CREATE INDEX "_round_ups_v_published_locale_idx" ON "_round_ups_v" USING btree ("published_locale");
  CREATE INDEX "_round_ups_v_latest_idx" ON "_round_ups_v" USING btree ("latest");
  CREATE UNIQUE INDEX "_round_ups_v_locales_locale_parent_id_unique" ON "_round_ups_v_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "_round_ups_v_texts_order_parent" ON "_round_ups_v_texts" USING btree ("order","parent_id");
  CREATE INDEX "_round_ups_v_rels_order_idx" ON "_round_ups_v_rels" USING btree ("order");
  CREATE INDEX "_round_ups_v_rels_parent_idx" ON "_round_ups_v_rels" USING btree ("parent_id");
  CREATE INDEX "_round_ups_v_rels_path_idx" ON "_round_ups_v_rels" USING btree ("path");
  CREATE INDEX "_round_ups_v_rels_organisations_id_idx" ON "_round_ups_v_rels" USING btree ("organisations_id");
  CREATE INDEX "_round_ups_v_rels_themes_id_idx" ON "_round_ups_v_rels" USING btree ("themes_id");
  CREATE INDEX "calls_signatory_counts_order_idx" ON "calls_signatory_counts" USING btree ("_order");
  CREATE INDEX "calls_signatory_counts_parent_id_idx" ON "calls_signatory_counts" USING btree ("_parent_id");
  CREATE INDEX "calls_translations_order_idx" ON "calls_translations" USING btree ("_order");
  CREATE INDEX "calls_translations_parent_id_idx" ON "calls_translations" USING btree ("_parent_id");
  CREATE INDEX "calls_edition_idx" ON "calls" USING btree ("edition_id");
  CREATE UNIQUE INDEX "calls_slug_idx" ON "calls" USING btree ("slug");
  CREATE INDEX "calls_updated_at_idx" ON "calls" USING btree ("updated_at");
  CREATE INDEX "calls_created_at_idx" ON "calls" USING btree ("created_at");
  CREATE INDEX "calls_deleted_at_idx" ON "calls" USING btree ("deleted_at");
  CREATE INDEX "calls__status_idx" ON "calls" USING btree ("_status");
  CREATE UNIQUE INDEX "calls_locales_locale_parent_id_unique" ON "calls_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "calls_texts_order_parent" ON "calls_texts" USING btree ("order","parent_id");
  CREATE INDEX "calls_rels_order_idx" ON "calls_rels" USING btree ("order");
  CREATE INDEX "calls_rels_parent_idx" ON "calls_rels" USING btree ("parent_id");
  CREATE INDEX "calls_rels_path_idx" ON "calls_rels" USING btree ("path");
  CREATE INDEX "calls_rels_organisations_id_idx" ON "calls_rels" USING btree ("organisations_id");
  CREATE INDEX "_calls_v_version_signatory_counts_order_idx" ON "_calls_v_version_signatory_counts" USING btree ("_order");
  CREATE INDEX "_calls_v_version_signatory_counts_parent_id_idx" ON "_calls_v_version_signatory_counts" USING btree ("_parent_id");
  CREATE INDEX "_calls_v_version_translations_order_idx" ON "_calls_v_version_translations" USING btree ("_order");
  CREATE INDEX "_calls_v_version_translations_parent_id_idx" ON "_calls_v_version_translations" USING btree ("_parent_id");
  CREATE INDEX "_calls_v_parent_idx" ON "_calls_v" USING btree ("parent_id");
  CREATE INDEX "_calls_v_version_version_edition_idx" ON "_calls_v" USING btree ("version_edition_id");
  CREATE INDEX "_calls_v_version_version_slug_idx" ON "_calls_v" USING btree ("version_slug");
  CREATE INDEX "_calls_v_version_version_updated_at_idx" ON "_calls_v" USING btree ("version_updated_at");
  CREATE INDEX "_calls_v_version_version_created_at_idx" ON "_calls_v" USING btree ("version_created_at");
  CREATE INDEX "_calls_v_version_version_deleted_at_idx" ON "_calls_v" USING btree ("version_deleted_at");
  CREATE INDEX "_calls_v_version_version__status_idx" ON "_calls_v" USING btree ("version__status");
  CREATE INDEX "_calls_v_created_at_idx" ON "_calls_v" USING btree ("created_at");
  CREATE INDEX "_calls_v_updated_at_idx" ON "_calls_v" USING btree ("updated_at");
  CREATE INDEX "_calls_v_snapshot_idx" ON "_calls_v" USING btree ("snapshot");
  CREATE INDEX "_calls_v_published_locale_idx" ON "_calls_v" USING btree ("published_locale");
  CREATE INDEX "_calls_v_latest_idx" ON "_calls_v" USING btree ("latest");
  CREATE UNIQUE INDEX "_calls_v_locales_locale_parent_id_unique" ON "_calls_v_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "_calls_v_texts_order_parent" ON "_calls_v_texts" USING btree ("order","parent_id");
  CREATE INDEX "_calls_v_rels_order_idx" ON "_calls_v_rels" USING btree ("order");
  CREATE INDEX "_calls_v_rels_parent_idx" ON "_calls_v_rels" USING btree ("parent_id");
  CREATE INDEX "_calls_v_rels_path_idx" ON "_calls_v_rels" USING btree ("path");
  CREATE INDEX "_calls_v_rels_organisations_id_idx" ON "_calls_v_rels" USING btree ("organisations_id");
  CREATE INDEX "persons_name_idx" ON "persons" USING btree ("name");
  CREATE UNIQUE INDEX "persons_slug_idx" ON "persons" USING btree ("slug");
  CREATE INDEX "persons_public_name_idx" ON "persons" USING btree ("public_name");
  CREATE INDEX "persons_public_slug_idx" ON "persons" USING btree ("public_slug");
  CREATE INDEX "persons_sample_idx" ON "persons" USING btree ("sample");
  CREATE INDEX "persons_updated_at_idx" ON "persons" USING btree ("updated_at");
  CREATE INDEX "persons_created_at_idx" ON "persons" USING btree ("created_at");
  CREATE INDEX "persons_deleted_at_idx" ON "persons" USING btree ("deleted_at");
  CREATE INDEX "persons_texts_order_parent" ON "persons_texts" USING btree ("order","parent_id");
  CREATE INDEX "_persons_v_parent_idx" ON "_persons_v" USING btree ("parent_id");
  CREATE INDEX "_persons_v_version_version_name_idx" ON "_persons_v" USING btree ("version_name");
  CREATE INDEX "_persons_v_version_version_slug_idx" ON "_persons_v" USING btree ("version_slug");
  CREATE INDEX "_persons_v_version_version_public_name_idx" ON "_persons_v" USING btree ("version_public_name");
  CREATE INDEX "_persons_v_version_version_public_slug_idx" ON "_persons_v" USING btree ("version_public_slug");
  CREATE INDEX "_persons_v_version_version_sample_idx" ON "_persons_v" USING btree ("version_sample");
  CREATE INDEX "_persons_v_version_version_updated_at_idx" ON "_persons_v" USING btree ("version_updated_at");
  CREATE INDEX "_persons_v_version_version_created_at_idx" ON "_persons_v" USING btree ("version_created_at");
  CREATE INDEX "_persons_v_version_version_deleted_at_idx" ON "_persons_v" USING btree ("version_deleted_at");
  CREATE INDEX "_persons_v_created_at_idx" ON "_persons_v" USING btree ("created_at");
  CREATE INDEX "_persons_v_updated_at_idx" ON "_persons_v" USING btree ("updated_at");
  CREATE INDEX "_persons_v_texts_order_parent" ON "_persons_v_texts" USING btree ("order","parent_id");
  CREATE INDEX "organisations_name_idx" ON "organisations" USING btree ("name");
  CREATE UNIQUE INDEX "organisations_slug_idx" ON "organisations" USING btree ("slug");
  CREATE INDEX "organisations_parent_idx" ON "organisations" USING btree ("parent_id");
  CREATE INDEX "organisations_sample_idx" ON "organisations" USING btree ("sample");
  CREATE INDEX "organisations_updated_at_idx" ON "organisations" USING btree ("updated_at");
  CREATE INDEX "organisations_created_at_idx" ON "organisations" USING btree ("created_at");
  CREATE INDEX "organisations_deleted_at_idx" ON "organisations" USING btree ("deleted_at");
  CREATE UNIQUE INDEX "organisations_locales_locale_parent_id_unique" ON "organisations_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "organisations_texts_order_parent" ON "organisations_texts" USING btree ("order","parent_id");
  CREATE INDEX "_organisations_v_parent_idx" ON "_organisations_v" USING btree ("parent_id");
  CREATE INDEX "_organisations_v_version_version_name_idx" ON "_organisations_v" USING btree ("version_name");
  CREATE INDEX "_organisations_v_version_version_slug_idx" ON "_organisations_v" USING btree ("version_slug");
  CREATE INDEX "_organisations_v_version_version_parent_idx" ON "_organisations_v" USING btree ("version_parent_id");
  CREATE INDEX "_organisations_v_version_version_sample_idx" ON "_organisations_v" USING btree ("version_sample");
  CREATE INDEX "_organisations_v_version_version_updated_at_idx" ON "_organisations_v" USING btree ("version_updated_at");
  CREATE INDEX "_organisations_v_version_version_created_at_idx" ON "_organisations_v" USING btree ("version_created_at");
  CREATE INDEX "_organisations_v_version_version_deleted_at_idx" ON "_organisations_v" USING btree ("version_deleted_at");
  CREATE INDEX "_organisations_v_created_at_idx" ON "_organisations_v" USING btree ("created_at");
  CREATE INDEX "_organisations_v_updated_at_idx" ON "_organisations_v" USING btree ("updated_at");
  CREATE UNIQUE INDEX "_organisations_v_locales_locale_parent_id_unique" ON "_organisations_v_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "_organisations_v_texts_order_parent" ON "_organisations_v_texts" USING btree ("order","parent_id");
  CREATE INDEX "consents_agreed_to_order_idx" ON "consents_agreed_to" USING btree ("order");
  CREATE INDEX "consents_agreed_to_parent_idx" ON "consents_agreed_to" USING btree ("parent_id");
  CREATE INDEX "consents_updated_at_idx" ON "consents" USING btree ("updated_at");
  CREATE INDEX "consents_created_at_idx" ON "consents" USING btree ("created_at");
  CREATE INDEX "consents_texts_order_parent" ON "consents_texts" USING btree ("order","parent_id");
  CREATE INDEX "resources_bylines_order_idx" ON "resources_bylines" USING btree ("_order");
  CREATE INDEX "resources_bylines_parent_id_idx" ON "resources_bylines" USING btree ("_parent_id");
  CREATE INDEX "resources_bylines_person_idx" ON "resources_bylines" USING btree ("person_id");
  CREATE UNIQUE INDEX "resources_bylines_locales_locale_parent_id_unique" ON "resources_bylines_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "resources_countries_order_idx" ON "resources_countries" USING btree ("order");
  CREATE INDEX "resources_countries_parent_idx" ON "resources_countries" USING btree ("parent_id");
  CREATE INDEX "resources_file_idx" ON "resources" USING btree ("file_id");
  CREATE INDEX "resources_edition_idx" ON "resources" USING btree ("edition_id");
  CREATE INDEX "resources_day_idx" ON "resources" USING btree ("day_id");
  CREATE UNIQUE INDEX "resources_slug_idx" ON "resources" USING btree ("slug");
  CREATE INDEX "resources_order_date_idx" ON "resources" USING btree ("order_date");
  CREATE INDEX "resources_sample_idx" ON "resources" USING btree ("sample");
  CREATE INDEX "resources_updated_at_idx" ON "resources" USING btree ("updated_at");
  CREATE INDEX "resources_created_at_idx" ON "resources" USING btree ("created_at");
  CREATE INDEX "resources_deleted_at_idx" ON "resources" USING btree ("deleted_at");
  CREATE INDEX "resources__status_idx" ON "resources" USING btree ("_status");
  CREATE UNIQUE INDEX "resources_locales_locale_parent_id_unique" ON "resources_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "resources_texts_order_parent" ON "resources_texts" USING btree ("order","parent_id");
  CREATE INDEX "resources_rels_order_idx" ON "resources_rels" USING btree ("order");
  CREATE INDEX "resources_rels_parent_idx" ON "resources_rels" USING btree ("parent_id");
  CREATE INDEX "resources_rels_path_idx" ON "resources_rels" USING btree ("path");
  CREATE INDEX "resources_rels_organisations_id_idx" ON "resources_rels" USING btree ("organisations_id");
  CREATE INDEX "resources_rels_themes_id_idx" ON "resources_rels" USING btree ("themes_id");
  CREATE INDEX "_resources_v_version_bylines_order_idx" ON "_resources_v_version_bylines" USING btree ("_order");
  CREATE INDEX "_resources_v_version_bylines_parent_id_idx" ON "_resources_v_version_bylines" USING btree ("_parent_id");
  CREATE INDEX "_resources_v_version_bylines_person_idx" ON "_resources_v_version_bylines" USING btree ("person_id");
  CREATE UNIQUE INDEX "_resources_v_version_bylines_locales_locale_parent_id_unique" ON "_resources_v_version_bylines_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "_resources_v_version_countries_order_idx" ON "_resources_v_version_countries" USING btree ("order");
  CREATE INDEX "_resources_v_version_countries_parent_idx" ON "_resources_v_version_countries" USING btree ("parent_id");
  CREATE INDEX "_resources_v_parent_idx" ON "_resources_v" USING btree ("parent_id");
  CREATE INDEX "_resources_v_version_version_file_idx" ON "_resources_v" USING btree ("version_file_id");
  CREATE INDEX "_resources_v_version_version_edition_idx" ON "_resources_v" USING btree ("version_edition_id");
  CREATE INDEX "_resources_v_version_version_day_idx" ON "_resources_v" USING btree ("version_day_id");
  CREATE INDEX "_resources_v_version_version_slug_idx" ON "_resources_v" USING btree ("version_slug");
  CREATE INDEX "_resources_v_version_version_order_date_idx" ON "_resources_v" USING btree ("version_order_date");
  CREATE INDEX "_resources_v_version_version_sample_idx" ON "_resources_v" USING btree ("version_sample");
  CREATE INDEX "_resources_v_version_version_updated_at_idx" ON "_resources_v" USING btree ("version_updated_at");
  CREATE INDEX "_resources_v_version_version_created_at_idx" ON "_resources_v" USING btree ("version_created_at");
  CREATE INDEX "_resources_v_version_version_deleted_at_idx" ON "_resources_v" USING btree ("version_deleted_at");
  CREATE INDEX "_resources_v_version_version__status_idx" ON "_resources_v" USING btree ("version__status");
  CREATE INDEX "_resources_v_created_at_idx" ON "_resources_v" USING btree ("created_at");
  CREATE INDEX "_resources_v_updated_at_idx" ON "_resources_v" USING btree ("updated_at");
  CREATE INDEX "_resources_v_snapshot_idx" ON "_resources_v" USING btree ("snapshot");
  CREATE INDEX "_resources_v_published_locale_idx" ON "_resources_v" USING btree ("published_locale");
  CREATE INDEX "_resources_v_latest_idx" ON "_resources_v" USING btree ("latest");
  CREATE UNIQUE INDEX "_resources_v_locales_locale_parent_id_unique" ON "_resources_v_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "_resources_v_texts_order_parent" ON "_resources_v_texts" USING btree ("order","parent_id");
  CREATE INDEX "_resources_v_rels_order_idx" ON "_resources_v_rels" USING btree ("order");
  CREATE INDEX "_resources_v_rels_parent_idx" ON "_resources_v_rels" USING btree ("parent_id");
  CREATE INDEX "_resources_v_rels_path_idx" ON "_resources_v_rels" USING btree ("path");
  CREATE INDEX "_resources_v_rels_organisations_id_idx" ON "_resources_v_rels" USING btree ("organisations_id");
  CREATE INDEX "_resources_v_rels_themes_id_idx" ON "_resources_v_rels" USING btree ("themes_id");
  CREATE INDEX "media_consent_idx" ON "media" USING btree ("consent_id");
  CREATE INDEX "media_updated_at_idx" ON "media" USING btree ("updated_at");
  CREATE INDEX "media_created_at_idx" ON "media" USING btree ("created_at");
  CREATE UNIQUE INDEX "media_filename_idx" ON "media" USING btree ("filename");
  CREATE INDEX "media_sizes_small_sizes_small_filename_idx" ON "media" USING btree ("sizes_small_filename");
  CREATE INDEX "media_sizes_medium_sizes_medium_filename_idx" ON "media" USING btree ("sizes_medium_filename");
  CREATE UNIQUE INDEX "media_locales_locale_parent_id_unique" ON "media_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "users_languages_order_idx" ON "users_languages" USING btree ("order");
  CREATE INDEX "users_languages_parent_idx" ON "users_languages" USING btree ("parent_id");
  CREATE INDEX "users_sessions_order_idx" ON "users_sessions" USING btree ("_order");
  CREATE INDEX "users_sessions_parent_id_idx" ON "users_sessions" USING btree ("_parent_id");
  CREATE INDEX "users_updated_at_idx" ON "users" USING btree ("updated_at");
  CREATE INDEX "users_created_at_idx" ON "users" USING btree ("created_at");
  CREATE INDEX "users_deleted_at_idx" ON "users" USING btree ("deleted_at");
  CREATE UNIQUE INDEX "users_email_idx" ON "users" USING btree ("email");
  CREATE UNIQUE INDEX "addresses_path_idx" ON "addresses" USING btree ("path");
  CREATE INDEX "addresses_document_idx" ON "addresses" USING btree ("document");
  CREATE INDEX "addresses_updated_at_idx" ON "addresses" USING btree ("updated_at");
  CREATE INDEX "addresses_created_at_idx" ON "addresses" USING btree ("created_at");
  CREATE UNIQUE INDEX "loads_key_idx" ON "loads" USING btree ("key");
  CREATE INDEX "loads_updated_at_idx" ON "loads" USING btree ("updated_at");
  CREATE INDEX "loads_created_at_idx" ON "loads" USING btree ("created_at");
  CREATE UNIQUE INDEX "previews_token_hash_idx" ON "previews" USING btree ("token_hash");
  CREATE INDEX "previews_item_idx" ON "previews" USING btree ("item");
  CREATE INDEX "previews_made_by_idx" ON "previews" USING btree ("made_by_id");
  CREATE INDEX "previews_updated_at_idx" ON "previews" USING btree ("updated_at");
  CREATE INDEX "previews_created_at_idx" ON "previews" USING btree ("created_at");
  CREATE UNIQUE INDEX "payload_kv_key_idx" ON "payload_kv" USING btree ("key");
  CREATE INDEX "payload_locked_documents_global_slug_idx" ON "payload_locked_documents" USING btree ("global_slug");
  CREATE INDEX "payload_locked_documents_updated_at_idx" ON "payload_locked_documents" USING btree ("updated_at");
  CREATE INDEX "payload_locked_documents_created_at_idx" ON "payload_locked_documents" USING btree ("created_at");
  CREATE INDEX "payload_locked_documents_rels_order_idx" ON "payload_locked_documents_rels" USING btree ("order");
  CREATE INDEX "payload_locked_documents_rels_parent_idx" ON "payload_locked_documents_rels" USING btree ("parent_id");
  CREATE INDEX "payload_locked_documents_rels_path_idx" ON "payload_locked_documents_rels" USING btree ("path");
  CREATE INDEX "payload_locked_documents_rels_editions_id_idx" ON "payload_locked_documents_rels" USING btree ("editions_id");
  CREATE INDEX "payload_locked_documents_rels_days_id_idx" ON "payload_locked_documents_rels" USING btree ("days_id");
  CREATE INDEX "payload_locked_documents_rels_posts_id_idx" ON "payload_locked_documents_rels" USING btree ("posts_id");
  CREATE INDEX "payload_locked_documents_rels_events_id_idx" ON "payload_locked_documents_rels" USING btree ("events_id");
  CREATE INDEX "payload_locked_documents_rels_profiles_id_idx" ON "payload_locked_documents_rels" USING btree ("profiles_id");
  CREATE INDEX "payload_locked_documents_rels_themes_id_idx" ON "payload_locked_documents_rels" USING btree ("themes_id");
  CREATE INDEX "payload_locked_documents_rels_round_ups_id_idx" ON "payload_locked_documents_rels" USING btree ("round_ups_id");
  CREATE INDEX "payload_locked_documents_rels_calls_id_idx" ON "payload_locked_documents_rels" USING btree ("calls_id");
  CREATE INDEX "payload_locked_documents_rels_persons_id_idx" ON "payload_locked_documents_rels" USING btree ("persons_id");
  CREATE INDEX "payload_locked_documents_rels_organisations_id_idx" ON "payload_locked_documents_rels" USING btree ("organisations_id");
  CREATE INDEX "payload_locked_documents_rels_consents_id_idx" ON "payload_locked_documents_rels" USING btree ("consents_id");
  CREATE INDEX "payload_locked_documents_rels_resources_id_idx" ON "payload_locked_documents_rels" USING btree ("resources_id");
  CREATE INDEX "payload_locked_documents_rels_media_id_idx" ON "payload_locked_documents_rels" USING btree ("media_id");
  CREATE INDEX "payload_locked_documents_rels_users_id_idx" ON "payload_locked_documents_rels" USING btree ("users_id");
  CREATE INDEX "payload_locked_documents_rels_addresses_id_idx" ON "payload_locked_documents_rels" USING btree ("addresses_id");
  CREATE INDEX "payload_locked_documents_rels_loads_id_idx" ON "payload_locked_documents_rels" USING btree ("loads_id");
  CREATE INDEX "payload_preferences_key_idx" ON "payload_preferences" USING btree ("key");
  CREATE INDEX "payload_preferences_updated_at_idx" ON "payload_preferences" USING btree ("updated_at");
  CREATE INDEX "payload_preferences_created_at_idx" ON "payload_preferences" USING btree ("created_at");
  CREATE INDEX "payload_preferences_rels_order_idx" ON "payload_preferences_rels" USING btree ("order");
  CREATE INDEX "payload_preferences_rels_parent_idx" ON "payload_preferences_rels" USING btree ("parent_id");
  CREATE INDEX "payload_preferences_rels_path_idx" ON "payload_preferences_rels" USING btree ("path");
  CREATE INDEX "payload_preferences_rels_users_id_idx" ON "payload_preferences_rels" USING btree ("users_id");
  CREATE INDEX "payload_migrations_updated_at_idx" ON "payload_migrations" USING btree ("updated_at");
  CREATE INDEX "payload_migrations_created_at_idx" ON "payload_migrations" USING btree ("created_at");
  CREATE INDEX "site_languages_order_idx" ON "site_languages" USING btree ("order");
  CREATE INDEX "site_languages_parent_idx" ON "site_languages" USING btree ("parent_id");
  CREATE INDEX "site_logo_idx" ON "site" USING btree ("logo_id");
  CREATE UNIQUE INDEX "site_locales_locale_parent_id_unique" ON "site_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "site_texts_order_parent" ON "site_texts" USING btree ("order","parent_id");`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP TABLE "editions_related" CASCADE;
  DROP TABLE "editions" CASCADE;
  DROP TABLE "editions_locales" CASCADE;
  DROP TABLE "editions_texts" CASCADE;
  DROP TABLE "_editions_v_version_related" CASCADE;
  DROP TABLE "_editions_v" CASCADE;
  DROP TABLE "_editions_v_locales" CASCADE;
  DROP TABLE "_editions_v_texts" CASCADE;
  DROP TABLE "days" CASCADE;
  DROP TABLE "days_locales" CASCADE;
  DROP TABLE "posts_bylines" CASCADE;
  DROP TABLE "posts_bylines_locales" CASCADE;
  DROP TABLE "posts_countries" CASCADE;
  DROP TABLE "posts" CASCADE;
  DROP TABLE "posts_locales" CASCADE;
  DROP TABLE "posts_texts" CASCADE;
  DROP TABLE "posts_rels" CASCADE;
  DROP TABLE "_posts_v_version_bylines" CASCADE;
  DROP TABLE "_posts_v_version_bylines_locales" CASCADE;
  DROP TABLE "_posts_v_version_countries" CASCADE;
  DROP TABLE "_posts_v" CASCADE;
  DROP TABLE "_posts_v_locales" CASCADE;
  DROP TABLE "_posts_v_texts" CASCADE;
  DROP TABLE "_posts_v_rels" CASCADE;
  DROP TABLE "events_materials" CASCADE;
  DROP TABLE "events_bylines" CASCADE;
  DROP TABLE "events_bylines_locales" CASCADE;
  DROP TABLE "events_countries" CASCADE;
  DROP TABLE "events" CASCADE;
  DROP TABLE "events_locales" CASCADE;
  DROP TABLE "events_texts" CASCADE;
  DROP TABLE "events_rels" CASCADE;
  DROP TABLE "_events_v_version_materials" CASCADE;
  DROP TABLE "_events_v_version_bylines" CASCADE;
  DROP TABLE "_events_v_version_bylines_locales" CASCADE;
  DROP TABLE "_events_v_version_countries" CASCADE;
  DROP TABLE "_events_v" CASCADE;
  DROP TABLE "_events_v_locales" CASCADE;
  DROP TABLE "_events_v_texts" CASCADE;
  DROP TABLE "_events_v_rels" CASCADE;
  DROP TABLE "profiles_bylines" CASCADE;
  DROP TABLE "profiles_bylines_locales" CASCADE;
  DROP TABLE "profiles_countries" CASCADE;
  DROP TABLE "profiles" CASCADE;
  DROP TABLE "profiles_locales" CASCADE;
  DROP TABLE "profiles_texts" CASCADE;
  DROP TABLE "profiles_rels" CASCADE;
  DROP TABLE "_profiles_v_version_bylines" CASCADE;
  DROP TABLE "_profiles_v_version_bylines_locales" CASCADE;
  DROP TABLE "_profiles_v_version_countries" CASCADE;
  DROP TABLE "_profiles_v" CASCADE;
  DROP TABLE "_profiles_v_locales" CASCADE;
  DROP TABLE "_profiles_v_texts" CASCADE;
  DROP TABLE "_profiles_v_rels" CASCADE;
  DROP TABLE "due" CASCADE;
  DROP TABLE "due_rels" CASCADE;
  DROP TABLE "themes" CASCADE;
  DROP TABLE "themes_locales" CASCADE;
  DROP TABLE "round_ups_bylines" CASCADE;
  DROP TABLE "round_ups_bylines_locales" CASCADE;
  DROP TABLE "round_ups_countries" CASCADE;
  DROP TABLE "round_ups" CASCADE;
  DROP TABLE "round_ups_locales" CASCADE;
  DROP TABLE "round_ups_texts" CASCADE;
  DROP TABLE "round_ups_rels" CASCADE;
  DROP TABLE "_round_ups_v_version_bylines" CASCADE;
  DROP TABLE "_round_ups_v_version_bylines_locales" CASCADE;
  DROP TABLE "_round_ups_v_version_countries" CASCADE;
  DROP TABLE "_round_ups_v" CASCADE;
  DROP TABLE "_round_ups_v_locales" CASCADE;
  DROP TABLE "_round_ups_v_texts" CASCADE;
  DROP TABLE "_round_ups_v_rels" CASCADE;
  DROP TABLE "calls_signatory_counts" CASCADE;
  DROP TABLE "calls_translations" CASCADE;
  DROP TABLE "calls" CASCADE;
  DROP TABLE "calls_locales" CASCADE;
  DROP TABLE "calls_texts" CASCADE;
  DROP TABLE "calls_rels" CASCADE;
  DROP TABLE "_calls_v_version_signatory_counts" CASCADE;
  DROP TABLE "_calls_v_version_translations" CASCADE;
  DROP TABLE "_calls_v" CASCADE;
  DROP TABLE "_calls_v_locales" CASCADE;
  DROP TABLE "_calls_v_texts" CASCADE;
  DROP TABLE "_calls_v_rels" CASCADE;
  DROP TABLE "persons" CASCADE;
  DROP TABLE "persons_texts" CASCADE;
  DROP TABLE "_persons_v" CASCADE;
  DROP TABLE "_persons_v_texts" CASCADE;
  DROP TABLE "organisations" CASCADE;
  DROP TABLE "organisations_locales" CASCADE;
  DROP TABLE "organisations_texts" CASCADE;
  DROP TABLE "_organisations_v" CASCADE;
  DROP TABLE "_organisations_v_locales" CASCADE;
  DROP TABLE "_organisations_v_texts" CASCADE;
  DROP TABLE "consents_agreed_to" CASCADE;
  DROP TABLE "consents" CASCADE;
  DROP TABLE "consents_texts" CASCADE;
  DROP TABLE "resources_bylines" CASCADE;
  DROP TABLE "resources_bylines_locales" CASCADE;
  DROP TABLE "resources_countries" CASCADE;
  DROP TABLE "resources" CASCADE;
  DROP TABLE "resources_locales" CASCADE;
  DROP TABLE "resources_texts" CASCADE;
  DROP TABLE "resources_rels" CASCADE;
  DROP TABLE "_resources_v_version_bylines" CASCADE;
  DROP TABLE "_resources_v_version_bylines_locales" CASCADE;
  DROP TABLE "_resources_v_version_countries" CASCADE;
  DROP TABLE "_resources_v" CASCADE;
  DROP TABLE "_resources_v_locales" CASCADE;
  DROP TABLE "_resources_v_texts" CASCADE;
  DROP TABLE "_resources_v_rels" CASCADE;
  DROP TABLE "media" CASCADE;
  DROP TABLE "media_locales" CASCADE;
  DROP TABLE "users_languages" CASCADE;
  DROP TABLE "users_sessions" CASCADE;
  DROP TABLE "users" CASCADE;
  DROP TABLE "changes" CASCADE;
  DROP TABLE "addresses" CASCADE;
  DROP TABLE "loads" CASCADE;
  DROP TABLE "previews" CASCADE;
  DROP TABLE "payload_kv" CASCADE;
  DROP TABLE "payload_locked_documents" CASCADE;
  DROP TABLE "payload_locked_documents_rels" CASCADE;
  DROP TABLE "payload_preferences" CASCADE;
  DROP TABLE "payload_preferences_rels" CASCADE;
  DROP TABLE "payload_migrations" CASCADE;
  DROP TABLE "site_languages" CASCADE;
  DROP TABLE "site" CASCADE;
  DROP TABLE "site_locales" CASCADE;
  DROP TABLE "site_texts" CASCADE;
  DROP TYPE "public"."_locales";
  DROP TYPE "public"."enum_editions_status";
  DROP TYPE "public"."enum__editions_v_version_status";
  DROP TYPE "public"."enum__editions_v_published_locale";
  DROP TYPE "public"."enum_posts_bylines_part";
  DROP TYPE "public"."country";
  DROP TYPE "public"."enum_posts_elsewhere_found";
  DROP TYPE "public"."enum_posts_kind";
  DROP TYPE "public"."enum_posts_status";
  DROP TYPE "public"."enum__posts_v_version_bylines_part";
  DROP TYPE "public"."enum__posts_v_version_elsewhere_found";
  DROP TYPE "public"."enum__posts_v_version_kind";
  DROP TYPE "public"."enum__posts_v_version_status";
  DROP TYPE "public"."enum__posts_v_published_locale";
  DROP TYPE "public"."enum_events_materials";
  DROP TYPE "public"."enum_events_bylines_part";
  DROP TYPE "public"."enum_events_elsewhere_found";
  DROP TYPE "public"."enum_events_kind";
  DROP TYPE "public"."enum_events_status";
  DROP TYPE "public"."enum__events_v_version_materials";
  DROP TYPE "public"."enum__events_v_version_bylines_part";
  DROP TYPE "public"."enum__events_v_version_elsewhere_found";
  DROP TYPE "public"."enum__events_v_version_kind";
  DROP TYPE "public"."enum__events_v_version_status";
  DROP TYPE "public"."enum__events_v_published_locale";
  DROP TYPE "public"."enum_profiles_bylines_part";
  DROP TYPE "public"."enum_profiles_elsewhere_found";
  DROP TYPE "public"."enum_profiles_status";
  DROP TYPE "public"."enum__profiles_v_version_bylines_part";
  DROP TYPE "public"."enum__profiles_v_version_elsewhere_found";
  DROP TYPE "public"."enum__profiles_v_version_status";
  DROP TYPE "public"."enum__profiles_v_published_locale";
  DROP TYPE "public"."enum_due_state";
  DROP TYPE "public"."enum_themes_framework";
  DROP TYPE "public"."enum_round_ups_bylines_part";
  DROP TYPE "public"."enum_round_ups_elsewhere_found";
  DROP TYPE "public"."enum_round_ups_kind";
  DROP TYPE "public"."enum_round_ups_status";
  DROP TYPE "public"."enum__round_ups_v_version_bylines_part";
  DROP TYPE "public"."enum__round_ups_v_version_elsewhere_found";
  DROP TYPE "public"."enum__round_ups_v_version_kind";
  DROP TYPE "public"."enum__round_ups_v_version_status";
  DROP TYPE "public"."enum__round_ups_v_published_locale";
  DROP TYPE "public"."enum_calls_status";
  DROP TYPE "public"."enum__calls_v_version_status";
  DROP TYPE "public"."enum__calls_v_published_locale";
  DROP TYPE "public"."enum_persons_shown";
  DROP TYPE "public"."enum__persons_v_version_shown";
  DROP TYPE "public"."enum_organisations_kind";
  DROP TYPE "public"."enum__organisations_v_version_kind";
  DROP TYPE "public"."enum_consents_agreed_to";
  DROP TYPE "public"."enum_resources_bylines_part";
  DROP TYPE "public"."enum_resources_release_in_week";
  DROP TYPE "public"."enum_resources_elsewhere_found";
  DROP TYPE "public"."enum_resources_kind";
  DROP TYPE "public"."enum_resources_status";
  DROP TYPE "public"."enum__resources_v_version_bylines_part";
  DROP TYPE "public"."enum__resources_v_version_release_in_week";
  DROP TYPE "public"."enum__resources_v_version_elsewhere_found";
  DROP TYPE "public"."enum__resources_v_version_kind";
  DROP TYPE "public"."enum__resources_v_version_status";
  DROP TYPE "public"."enum__resources_v_published_locale";
  DROP TYPE "public"."content_language";
  DROP TYPE "public"."enum_users_role";`)
}
