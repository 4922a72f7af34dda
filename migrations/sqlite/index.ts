import * as migration_20261123_155324_first from './20261123_155324_first.ts';

export const migrations = [
  {
    up: migration_20261123_155324_first.up,
    down: migration_20261123_155324_first.down,
    name: '20261123_155324_first'
  },
];
