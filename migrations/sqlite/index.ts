import * as migration_20261123_162805_first from './20261123_162805_first.ts';
import * as migration_20261123_192015_picture_sizes from './20261123_192015_picture_sizes.ts';
import * as migration_20261123_195427_stale_translations from './20261123_195427_stale_translations.ts';
import * as migration_20261124_000038_events from './20261124_000038_events.ts';
import * as migration_20261124_002614_outbox from './20261124_002614_outbox.ts';
import * as migration_20261124_003030_registrations from './20261124_003030_registrations.ts';
import * as migration_20261124_023916_attendance from './20261124_023916_attendance.ts';
import * as migration_20261124_030148_erasures from './20261124_030148_erasures.ts';
import * as migration_20261124_033153_feedback_and_mail_texts from './20261124_033153_feedback_and_mail_texts.ts';
import * as migration_20261128_072611_logo_and_source from './20261128_072611_logo_and_source.ts';
import * as migration_20261128_110537_security from './20261128_110537_security.ts';
import * as migration_20261128_212518_passkeys from './20261128_212518_passkeys.ts';
import * as migration_20261129_184008_addresses from './20261129_184008_addresses.ts';

export const migrations = [
  {
    up: migration_20261123_162805_first.up,
    down: migration_20261123_162805_first.down,
    name: '20261123_162805_first',
  },
  {
    up: migration_20261123_192015_picture_sizes.up,
    down: migration_20261123_192015_picture_sizes.down,
    name: '20261123_192015_picture_sizes',
  },
  {
    up: migration_20261123_195427_stale_translations.up,
    down: migration_20261123_195427_stale_translations.down,
    name: '20261123_195427_stale_translations',
  },
  {
    up: migration_20261124_000038_events.up,
    down: migration_20261124_000038_events.down,
    name: '20261124_000038_events',
  },
  {
    up: migration_20261124_002614_outbox.up,
    down: migration_20261124_002614_outbox.down,
    name: '20261124_002614_outbox',
  },
  {
    up: migration_20261124_003030_registrations.up,
    down: migration_20261124_003030_registrations.down,
    name: '20261124_003030_registrations',
  },
  {
    up: migration_20261124_023916_attendance.up,
    down: migration_20261124_023916_attendance.down,
    name: '20261124_023916_attendance',
  },
  {
    up: migration_20261124_030148_erasures.up,
    down: migration_20261124_030148_erasures.down,
    name: '20261124_030148_erasures',
  },
  {
    up: migration_20261124_033153_feedback_and_mail_texts.up,
    down: migration_20261124_033153_feedback_and_mail_texts.down,
    name: '20261124_033153_feedback_and_mail_texts',
  },
  {
    up: migration_20261128_072611_logo_and_source.up,
    down: migration_20261128_072611_logo_and_source.down,
    name: '20261128_072611_logo_and_source',
  },
  {
    up: migration_20261128_110537_security.up,
    down: migration_20261128_110537_security.down,
    name: '20261128_110537_security',
  },
  {
    up: migration_20261128_212518_passkeys.up,
    down: migration_20261128_212518_passkeys.down,
    name: '20261128_212518_passkeys',
  },
  {
    up: migration_20261129_184008_addresses.up,
    down: migration_20261129_184008_addresses.down,
    name: '20261129_184008_addresses'
  },
];
