import type { Sent } from '../../site/forms/sent.ts'
import type { Page, Redirect } from '../../site/page.ts'
import { PageHead } from '../../site/parts/page-head/page-head.tsx'
import { Row } from '../../site/parts/row/row.tsx'
import { exampleNames, type LineProblem, readScenario, scenarioToLink, wisnSource } from '../index.ts'
import { exampleIn } from './example.ts'
import { fieldWords } from './field-words.ts'
import { type PlannerContext, type PlannerRoute, withPlan } from './frame.ts'
import { sentenceOf } from './sentences.ts'

/** What is wrong with a file, line by line; `text` is what it holds. */
type Opened = { text: string; problems: { key: string; words: string }[] }

function startPage({ t }: PlannerContext, opened?: Opened): Page {
  const lede = t('planner.lede')
  return {
    family: 'planner',
    title: t('planner.title'),
    description: lede,
    ...(opened ? { status: 422, noindex: true } : {}),
    body: (
      <>
        <PageHead t={t} title={t('planner.title')} lede={lede}>
          {opened ? <Wrong t={t} opened={opened} /> : null}
          <p>
            <a className="go main" href={t.href('/planner/about')}>
              {t('planner.start')}
            </a>
          </p>
        </PageHead>
        <Row title={t('planner.examples')}>
          <p>{t('planner.examples.text')}</p>
          <ul className="names">
            {exampleNames.map((name) => (
              <li key={name}>
                <a href={t.href(`/planner/examples/${name}`)}>{t.of('planner.example', name)}</a>
              </li>
            ))}
          </ul>
        </Row>
        <Row title={t('planner.open')}>
          <OpenForm t={t} text={opened?.text ?? ''} />
        </Row>
        <Row title={t('planner.methods')}>
          <div className="prose">
            <p>
              {t('planner.method.wisn')}{' '}
              <bdi lang="en" dir="ltr">
                {wisnSource.publisher}, <cite>{wisnSource.title}</cite>, {wisnSource.year}.
              </bdi>{' '}
              {t('planner.method.wisn.text')}
            </p>
            <p>
              {t('planner.method.ours')} {t('planner.method.ours.text')}
            </p>
            <p>{t('planner.method.standards')}</p>
          </div>
        </Row>
        <Row title={t('planner.keep.title')}>
          <div className="prose">
            <p>{t('planner.privacy')}</p>
            <p>{t('planner.privacy.text')}</p>
          </div>
        </Row>
      </>
    ),
  }
}

function Wrong({ t, opened }: Pick<PlannerContext, 't'> & { opened: Opened }) {
  return (
    <div className="wrong" role="alert">
      <h2>{t('form.wrong', { n: opened.problems.length })}</h2>
      <ul>
        {opened.problems.map(({ key, words }) => (
          <li key={key}>
            <a href="#field-text">{words}</a>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** A file from the device, or its text. */
function OpenForm({ t, text }: Pick<PlannerContext, 't'> & { text: string }) {
  return (
    <form className="form" method="post" action={t.href('/planner')} encType="multipart/form-data" noValidate>
      <div className="field">
        <label htmlFor="field-file">{t('planner.open.file')}</label>
        <p id="field-file-help">{t('planner.open.help')}</p>
        <input id="field-file" name="file" type="file" accept=".yaml,.yml,.json" aria-describedby="field-file-help" />
      </div>
      <div className={text ? 'field amiss' : 'field'}>
        <label htmlFor="field-text">{t('planner.open.text')}</label>
        <textarea id="field-text" name="text" rows={text ? 16 : 4} defaultValue={text} dir="ltr" spellCheck={false} />
      </div>
      <p>
        <a href="/planner/scenario.schema.json">{t('planner.schema')}</a>
      </p>
      <button type="submit">{t('planner.open.button')}</button>
    </form>
  )
}

/** Problems that one reads; a file that is no plan has hundreds. */
const most = 30

async function open(context: PlannerContext, sent: Sent): Promise<Page | Redirect> {
  const { t } = context
  const text = sent.get('file') || sent.get('text') || ''
  if (text.trim() === '')
    return startPage(context, { text: '', problems: [{ key: '', words: t('planner.open.nothing') }] })
  const read = readScenario(text)
  if (!read.ok) {
    const problems = read.problems.slice(0, most).map((one, place) => ({ key: String(place), words: atLine(t, one) }))
    return startPage(context, { text, problems })
  }
  const s = scenarioToLink(read.scenario)
  if (s) return { redirect: t.href(withPlan('/planner/results', s)) }
  return startPage(context, { text, problems: [{ key: '', words: t('planner.problem.link-too-long') }] })
}

/** “Line 12, Existing staff (cadres[0].existing): …” */
function atLine(t: PlannerContext['t'], { line, field, words, ...problem }: LineProblem): string {
  const { code, params } = problem
  const sentence =
    code === 'unknown-field'
      ? t('planner.problem.no-such-field', { meant: String(params.meant ?? 'none') })
      : sentenceOf(t, { ...problem, field })
  const said = words ? `${sentence} (\u2068${words.replace(/^is not YAML: /, '')}\u2069)` : sentence
  if (!field) return t('planner.atLine', { line, said })
  const label = fieldWords(t, {}, field)
  return t('planner.atLineField', { line, field: label === field ? field : `${label} (\u2068${field}\u2069)`, said })
}

export const startRoutes: PlannerRoute[] = [
  { path: '/planner', family: 'planner', show: async (context) => startPage(context), act: open },
  {
    path: '/planner/examples/:name',
    family: 'planner',
    async show({ t, params }) {
      const name = exampleNames.find((one) => one === params.name)
      const s = name && scenarioToLink(exampleIn(t, name))
      return s ? { redirect: t.href(withPlan('/planner/results', s)) } : null
    },
  },
]
