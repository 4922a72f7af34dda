import * as migration_20261123_160903_first from './20261123_160903_first.ts';
import * as migration_20261123_161912_record_fact from './20261123_161912_record_fact.ts';

export const migrations = [
  {
    up: migration_20261123_160903_first.up,
    down: migration_20261123_160903_first.down,
    name: '20261123_160903_first',
  },
  {
    up: migration_20261123_161912_record_fact.up,
    down: migration_20261123_161912_record_fact.down,
    name: '20261123_161912_record_fact'
  },
];
