import type { Translate } from '../../../i18n/translate.ts'
import { Form } from '../../../site/parts/form/form.tsx'
import { valueAt } from '../draft.ts'
import { type Place, pathOfStep } from '../steps/steps.ts'
import { FieldView, idOf } from './field-view.tsx'
import { type Block, type Field, fieldsOf, type List } from './fields.ts'
import { writtenSource, writtenValue } from './read-field.ts'
import { type Filled, sourceName } from './take.ts'

/** The form of a step. What was typed stands in it as it was typed; the rest comes from the draft. */
export function StepForm({ t, place, filled, s }: { t: Translate; place: Place; filled: Filled; s: string }) {
  const { blocks, rows, errors } = filled
  const labels = new Map(fieldsOf(blocks, rows).map(({ name, label }) => [name, label]))
  const told = Object.entries(errors).map(([name, error]) => [
    name,
    t('planner.errorAt', { field: labelOf(t, name, labels.get(name) ?? name), error }),
  ])
  return (
    <Form
      t={t}
      action={pathOfStep(place)}
      typed={{ values: {}, errors: Object.fromEntries(told) }}
      submit={t('planner.continue')}
    >
      {/* Enter in a field presses the first button of a form: it is to be this one, not one that takes a row away. */}
      <button type="submit" className="enter">
        {t('planner.continue')}
      </button>
      <input type="hidden" name="s" value={s} />
      {blocks.map((block) => (
        <BlockView key={block.title} t={t} block={block} filled={filled} action={t.href(pathOfStep(place))} />
      ))}
    </Form>
  )
}

/** The name of a field with the number of its row. */
function labelOf(t: Translate, name: string, label: string): string {
  const row = /\.(\d+)\.[\w.]+$/.exec(name.replace(/^cadres\.\d+\.(?!name|existing|workersPer|isSocial)/, ''))?.[1]
  return row === undefined ? label : t('planner.labelOfRow', { field: label, row: Number(row) + 1 })
}

function BlockView({ t, block, filled, action }: { t: Translate; block: Block; filled: Filled; action: string }) {
  const { title, help, folded, fields = [], lists = [] } = block
  const all = fieldsOf([block], filled.rows)
  const isUsed = all.some(({ name, usual }) => usual === undefined && typedIn(t, filled, { name }) !== '')
  const isWrong = all.some(({ name }) => filled.errors[name])
  const body = (
    <>
      {help ? <p>{help}</p> : null}
      <Fields t={t} fields={fields} filled={filled} />
      {lists.map((list) => (
        <ListView key={list.name} t={t} list={list} filled={filled} action={action} isAlone={list.title === title} />
      ))}
    </>
  )
  if (folded)
    return (
      <details className="part" open={isUsed || isWrong ? true : undefined}>
        <summary>{title}</summary>
        {body}
      </details>
    )
  return (
    <section className="part">
      <h2>{title}</h2>
      {body}
    </section>
  )
}

/** What a field holds: as typed, else as the draft has it; a new row has what is usual. */
function typedIn(t: Translate, { values, draft }: Filled, field: Pick<Field, 'name'> & Partial<Field>): string {
  const typed = values[field.name]
  if (typed !== undefined) return typed
  const group = field.name.slice(0, field.name.lastIndexOf('.') + 1)
  const isSent = 's' in values && (group === '' || Object.keys(values).some((name) => name.startsWith(group)))
  if (isSent) return ''
  return writtenValue(t, draft, { kind: 'line', label: '', hasSource: false, ...field })
}

function Fields({ t, fields, filled }: { t: Translate; fields: readonly Field[]; filled: Filled }) {
  if (fields.length === 0) return null
  const { values, draft, errors } = filled
  return (
    <div className="fields">
      {fields.map((field) => (
        <FieldView
          key={field.name}
          t={t}
          field={field}
          value={typedIn(t, filled, field)}
          error={errors[field.name]}
          source={field.hasSource ? (values[sourceName(field.name)] ?? writtenSource(draft, field.name)) : undefined}
        />
      ))}
    </div>
  )
}

function ListView({
  t,
  list,
  filled,
  action,
  isAlone,
}: {
  t: Translate
  list: List
  filled: Filled
  action: string
  isAlone: boolean
}) {
  const count = filled.rows(list)
  const places = Array.from({ length: count }, (_, place) => `${list.name}.${place}`)
  const first = (place: number) => idOf(list.fields(`${list.name}.${place}`)[0]?.name ?? '')
  const button = (act: string, row: string, to: number, words: string) => (
    <button type="submit" name={act} value={row} formAction={`${action}#${first(to)}`}>
      {words}
    </button>
  )
  return (
    <>
      {isAlone ? null : <h3>{list.title}</h3>}
      {list.help && !isAlone ? <p>{list.help}</p> : null}
      {places.map((row, place) => (
        <fieldset key={row}>
          <legend>{rowTitle(t, list, filled, row, place)}</legend>
          <Fields t={t} fields={list.fields(row)} filled={filled} />
          <div className="presses">
            {list.isOrdered && place > 0 ? button('up', row, place - 1, t('planner.up', { n: place + 1 })) : null}
            {list.isOrdered && place + 1 < count
              ? button('down', row, place + 1, t('planner.down', { n: place + 1 }))
              : null}
            {button('remove', row, Math.max(0, place - 1), t('planner.remove', { row: list.row, n: place + 1 }))}
          </div>
        </fieldset>
      ))}
      {count < list.most ? <p>{button('add', list.name, count, list.add)}</p> : null}
    </>
  )
}

/** “Service 2: Home visits”. */
function rowTitle(t: Translate, list: List, filled: Filled, row: string, place: number): string {
  const typed = filled.values[`${row}.name`] ?? valueAt(filled.draft, `${row}.name`)
  const title = t('planner.rowTitle', { row: list.row, n: place + 1 })
  return typeof typed === 'string' && typed.trim()
    ? t('planner.fieldOf', { owner: title, field: typed.slice(0, 120) })
    : title
}
