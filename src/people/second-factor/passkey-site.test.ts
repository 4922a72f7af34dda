import { expect, test } from 'vitest'
import { passkeySite } from './passkey-site.ts'

test.each([
  ['https://week.example.org', { origin: 'https://week.example.org', host: 'week.example.org' }],
  ['https://Week.example.org:8443/alliance', { origin: 'https://week.example.org:8443', host: 'week.example.org' }],
  ['http://localhost:3000', { origin: 'http://localhost:3000', host: 'localhost' }],
  ['http://week.localhost', { origin: 'http://week.localhost', host: 'week.localhost' }],
  ['http://week.example.org', undefined],
  ['https://192.0.2.7', undefined],
  ['http://127.0.0.1:3000', undefined],
  ['https://[2001:db8::1]:3000', undefined],
])('passkeys at %s', (publicUrl, site) => expect(passkeySite(publicUrl)).toEqual(site))
