import * as migration_20261123_162840_first from './20261123_162840_first.ts';
import * as migration_20261123_192026_picture_sizes from './20261123_192026_picture_sizes.ts';
import * as migration_20261123_195433_stale_translations from './20261123_195433_stale_translations.ts';
import * as migration_20261124_000048_events from './20261124_000048_events.ts';
import * as migration_20261124_002619_outbox from './20261124_002619_outbox.ts';
import * as migration_20261124_003031_registrations from './20261124_003031_registrations.ts';
import * as migration_20261124_023921_attendance from './20261124_023921_attendance.ts';
import * as migration_20261124_030153_erasures from './20261124_030153_erasures.ts';
import * as migration_20261124_033200_feedback_and_mail_texts from './20261124_033200_feedback_and_mail_texts.ts';
import * as migration_20261128_072620_logo_and_source from './20261128_072620_logo_and_source.ts';
import * as migration_20261128_110541_security from './20261128_110541_security.ts';
import * as migration_20261128_212520_passkeys from './20261128_212520_passkeys.ts';
import * as migration_20261129_184007_addresses from './20261129_184007_addresses.ts';

export const migrations = [
  {
    up: migration_20261123_162840_first.up,
    down: migration_20261123_162840_first.down,
    name: '20261123_162840_first',
  },
  {
    up: migration_20261123_192026_picture_sizes.up,
    down: migration_20261123_192026_picture_sizes.down,
    name: '20261123_192026_picture_sizes',
  },
  {
    up: migration_20261123_195433_stale_translations.up,
    down: migration_20261123_195433_stale_translations.down,
    name: '20261123_195433_stale_translations',
  },
  {
    up: migration_20261124_000048_events.up,
    down: migration_20261124_000048_events.down,
    name: '20261124_000048_events',
  },
  {
    up: migration_20261124_002619_outbox.up,
    down: migration_20261124_002619_outbox.down,
    name: '20261124_002619_outbox',
  },
  {
    up: migration_20261124_003031_registrations.up,
    down: migration_20261124_003031_registrations.down,
    name: '20261124_003031_registrations',
  },
  {
    up: migration_20261124_023921_attendance.up,
    down: migration_20261124_023921_attendance.down,
    name: '20261124_023921_attendance',
  },
  {
    up: migration_20261124_030153_erasures.up,
    down: migration_20261124_030153_erasures.down,
    name: '20261124_030153_erasures',
  },
  {
    up: migration_20261124_033200_feedback_and_mail_texts.up,
    down: migration_20261124_033200_feedback_and_mail_texts.down,
    name: '20261124_033200_feedback_and_mail_texts',
  },
  {
    up: migration_20261128_072620_logo_and_source.up,
    down: migration_20261128_072620_logo_and_source.down,
    name: '20261128_072620_logo_and_source',
  },
  {
    up: migration_20261128_110541_security.up,
    down: migration_20261128_110541_security.down,
    name: '20261128_110541_security',
  },
  {
    up: migration_20261128_212520_passkeys.up,
    down: migration_20261128_212520_passkeys.down,
    name: '20261128_212520_passkeys',
  },
  {
    up: migration_20261129_184007_addresses.up,
    down: migration_20261129_184007_addresses.down,
    name: '20261129_184007_addresses'
  },
];
