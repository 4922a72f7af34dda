import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildConfig, type SanitizedConfig } from 'payload'
import { calls } from './action/model.ts'
import { audited, auditedGlobal } from './audit/hooks.ts'
import { audit } from './audit/model.ts'
import {
  accessEndpoint,
  deskComponents,
  deskEditor,
  deskWords,
  guardCollection,
  guardGlobal,
  guardLocks,
  nameFields,
  previews,
  stillRightEndpoint,
  understood,
} from './desk/index.ts'
import { days } from './editions/days.ts'
import { due } from './editions/due/model.ts'
import { editions } from './editions/model.ts'
import { themes } from './editions/themes.ts'
import { events } from './events/model.ts'
import { registrationWords } from './events/registration/desk/words.ts'
import { feedback, registrations, seats } from './events/registration/model.ts'
import { contentLanguages } from './i18n/content-languages.ts'
import { labelled } from './i18n/desk/labels.ts'
import { deskI18n, inDeskLanguages } from './i18n/desk/languages.ts'
import { loads } from './keep/model.ts'
import { isAdministrator } from './kit/access.ts'
import { bounded } from './kit/bounded.ts'
import { createLog } from './kit/log.ts'
import { sharp } from './kit/sharp.ts'
import { noMail } from './mail/adapter.ts'
import { outbox, suppressions } from './mail/model.ts'
import { signInWords } from './people/desk/words.ts'
import { organisations, persons } from './people/model.ts'
import { passkeyChallenges, passkeys, secondFactors } from './people/second-factor/model.ts'
import { passkeySite } from './people/second-factor/passkey-site.ts'
import { rolesRequired } from './people/second-factor/required.ts'
import { tries } from './people/sign-in/model.ts'
import { users } from './people/users.ts'
import { posts, roundUps } from './posts/model.ts'
import { privacyWords } from './privacy/desk/words.ts'
import { erasures } from './privacy/model.ts'
import { consents, profiles, readsMedia } from './profiles/model.ts'
import { resources } from './resources/model.ts'
import { type Settings, secretOf } from './settings.ts'
import { media } from './site/media.ts'
import { site } from './site/model.ts'
import { addresses } from './store/addresses.ts'
import { withAsOf } from './store/as-of-field.ts'
import { databaseAdapter } from './store/database.ts'
import { mediaStore } from './store/media-store.ts'
import { changes } from './store/model.ts'

const here = path.dirname(fileURLToPath(import.meta.url))

/** Composes the rooms' models into the content system, for one set of settings. */
export async function makeConfig(settings: Settings): Promise<SanitizedConfig> {
  const hasMail = settings.mail !== undefined
  const inLanguages = labelled(inDeskLanguages)
  const files = mediaStore(settings)
  const config = await buildConfig({
    secret: secretOf(settings),
    serverURL: '',
    telemetry: false,
    logger: createLog(),
    email: noMail({ hasMail }),
    routes: { admin: '/desk' },
    graphQL: { disable: true },
    csrf: [settings.publicUrl],
    cookiePrefix: 'week',
    maxDepth: 4,
    i18n: deskI18n(deskWords, registrationWords, privacyWords, signInWords),
    admin: {
      user: 'users',
      // Payload's own choice would ask a third party for a picture of whoever signs in.
      avatar: 'default',
      components: deskComponents,
      meta: {
        titleSuffix: ' · Workforce Week',
        icons: [{ rel: 'icon', type: 'image/svg+xml', url: '/favicon.svg' }],
        // Pictures for links that are shared: drawn for whoever asks, with signs that are fetched from third parties.
        defaultOGImageType: 'off',
      },
      // Read from the root of the program when it is generated, and told to every browser at the desk: no folders of this machine.
      importMap: { baseDir: 'src', importMapFile: 'src/app/(payload)/desk/importMap.js' },
      dateFormat: 'd MMM yyyy HH:mm',
    },
    editor: deskEditor(),
    sharp,
    custom: { mediaStore: files },
    db: await databaseAdapter(settings),
    localization: {
      locales: contentLanguages,
      defaultLocale: 'en',
      fallback: true,
      filterAvailableLocales: async ({ locales, req }) => {
        const { languages } = await req.payload.findGlobal({ slug: 'site', depth: 0, req })
        return locales.filter(({ code }) => languages?.some((language) => language === code))
      },
    },
    typescript: { autoGenerate: false, outputFile: path.resolve(here, 'payload-types.ts') },
    jobs: {
      access: {
        run: ({ req }) => isAdministrator(req),
        queue: ({ req }) => isAdministrator(req),
        cancel: ({ req }) => isAdministrator(req),
      },
    },
    endpoints: [accessEndpoint, stillRightEndpoint],
    hooks: { afterError: [nameFields] },
    collections: [
      editions,
      days,
      posts,
      events,
      registrations,
      seats,
      feedback,
      profiles,
      due,
      themes,
      roundUps,
      calls,
      persons,
      organisations,
      consents,
      resources,
      users({
        hasMail,
        isSecure: settings.publicUrl.startsWith('https:'),
        required: rolesRequired(settings),
        site: passkeySite(settings.publicUrl),
      }),
      secondFactors,
      passkeys,
      passkeyChallenges,
      tries,
      audit,
      media(files, readsMedia),
      changes,
      addresses,
      loads,
      previews,
      outbox,
      suppressions,
      erasures,
    ]
      .map((collection) =>
        guardCollection(
          withAsOf({ ...audited(bounded(collection)), admin: { ...collection.admin, hideAPIURL: true } }),
        ),
      )
      .map(inLanguages.collection),
    globals: [site(settings.locales)].map(auditedGlobal).map(guardGlobal).map(inLanguages.global),
  })
  return understood(guardLocks(config))
}
