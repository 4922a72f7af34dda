import type { ItemRoom } from '../../kit/item.ts'
import type { Document, Page, PageContext, Route } from '../../site/page.ts'
import { Facts } from '../../site/parts/facts/facts.tsx'
import { PageHead } from '../../site/parts/page-head/page-head.tsx'
import { Row } from '../../site/parts/row/row.tsx'
import { readKeepable } from '../queries/offline.ts'

/** Reading without a connection: the page where it is turned on, and the list that a worker asks for. */
export function offlineRoutes(rooms: readonly ItemRoom[]): Route[] {
  return [
    { path: '/offline', family: 'offline', show: async (context) => showOffline(context) },
    { path: '/offline.json', family: 'offline', show: (context) => showList(context, rooms) },
  ]
}

async function showList(context: PageContext, rooms: readonly ItemRoom[]): Promise<Document> {
  const { nextChange, ...list } = await readKeepable(context, rooms)
  return { type: 'application/json', body: JSON.stringify(list), nextChange, noindex: true }
}

/** What the script (`site/scripts/offline.ts`) fills and shows bears its name; without a script none of it is seen. */
function showOffline({ t }: PageContext): Page {
  return {
    title: t('offline.title'),
    description: t('offline.text'),
    family: 'offline',
    body: (
      <div data-offline="page">
        <PageHead t={t} title={t('offline.title')} lede={t('offline.text')}>
          <p className="note" data-is="missing" hidden>
            {t('offline.missing')}
          </p>
          <p className="note" data-is="cannot">
            {t('offline.cannot')}
          </p>
          <p data-is="off" hidden>
            <button type="button" data-is="turn">
              {t('offline.turnOn')}
            </button>
          </p>
          <p className="now" data-is="status" role="status" />
        </PageHead>
        <div data-is="on" hidden>
          <Kept t={t} />
          <Whole t={t} />
        </div>
        <Row title={t('offline.how')}>
          <p>{t('offline.how.text')}</p>
          <p>{t('offline.how.end')}</p>
        </Row>
        <div hidden>
          {(['done', 'stopped', 'failed', 'removed'] as const).map((outcome) => (
            <p key={outcome} data-is={outcome}>
              {t(`offline.${outcome}`)}
            </p>
          ))}
        </div>
      </div>
    ),
  }
}

function Kept({ t }: Pick<PageContext, 't'>) {
  return (
    <Row title={t('offline.kept')}>
      <p data-is="none">{t('offline.none')}</p>
      <ul className="stack" data-is="list" />
      <Facts facts={[{ label: t('offline.used'), value: <span data-is="used" /> }]} />
      <p>
        <button type="button" data-is="remove">
          {t('offline.remove')}
        </button>
      </p>
    </Row>
  )
}

function Whole({ t }: Pick<PageContext, 't'>) {
  return (
    <div data-is="whole" hidden>
      <Row title={t('offline.whole')}>
        <Facts
          facts={[
            { label: t('offline.pages'), value: <span data-is="pages" /> },
            { label: t('offline.size'), value: <span data-is="size" /> },
            { label: t('offline.pictures'), value: <span data-is="pictures" /> },
          ]}
        />
        <p>
          <label>
            <input type="checkbox" data-is="with" /> {t('offline.withPictures')}
          </label>
        </p>
        <p>
          <button type="button" data-is="all">
            {t('offline.keepAll')}
          </button>
        </p>
        <p data-is="busy" hidden>
          <progress data-is="bar" aria-label={t('offline.progress')} />{' '}
          <button type="button" data-is="stop">
            {t('offline.stop')}
          </button>
        </p>
      </Row>
    </div>
  )
}
