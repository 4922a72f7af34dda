import type { Route } from '../page.ts'
import { PageHead } from './page-head/page-head.tsx'
import { Sheet } from './sheet.tsx'

/** `/parts`: every part with its examples, for those who work on them. Only where the program runs for development. */
export const partsRoute: Route = {
  path: '/parts',
  family: 'parts',
  show: async ({ t }) => ({
    title: 'Parts',
    family: 'parts',
    noindex: true,
    body: (
      <>
        <PageHead t={t} title={{ text: 'Parts', lang: 'en' }} />
        <Sheet t={t} />
      </>
    ),
  }),
}
