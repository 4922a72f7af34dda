import type { Payload } from 'payload'
import type { z } from 'zod'
import { check } from '../../../site/forms/check.ts'
import type { Sent } from '../../../site/forms/sent.ts'
import type { Page, PageContext, Redirect } from '../../../site/page.ts'
import { Form, LongField, TextField } from '../../../site/parts/form/form.tsx'
import { sql, sqlIn, stored } from '../../../store/sql.ts'
import { type Own, ownPage, saved } from '../own.tsx'
import type { Registration } from '../read.ts'
import { reportForm } from './form.ts'

/** Keeps what a host reports; a later report takes the place of an earlier one. */
export async function keepReport(
  payload: Payload,
  { id }: Pick<Registration, 'id'>,
  { came, notes }: z.output<typeof reportForm>,
  now: Temporal.Instant,
): Promise<void> {
  const tx = await sqlIn(payload)
  await tx.run(sql`update registrations set came = ${came}, notes = ${notes ?? null}, updated_at = ${stored(now)}
    where id = ${id} and state = 'confirmed' and heads is not null`)
}

/** The host's form: how many came, and notes. */
export async function report({ t, payload, now }: PageContext, own: Own, sent: Sent): Promise<Page | Redirect> {
  const { registration, event, path } = own
  const isSent = sent.get('do') === 'report-save'
  const { came, notes } = registration
  const filled = { values: { came: came?.toString() ?? '', notes: notes ?? '' }, errors: {} }
  const checked = isSent ? check(reportForm, sent) : { typed: filled }
  if ('values' in checked) {
    await keepReport(payload, registration, checked.values, now)
    return saved(t, own)
  }
  const { typed } = checked
  return {
    ...ownPage(
      t,
      event,
      t('report.title'),
      t('report.lede'),
      <Form t={t} action={path} typed={typed} submit={t('registration.save')}>
        <input type="hidden" name="do" value="report-save" />
        <TextField
          t={t}
          typed={typed}
          type="number"
          name="came"
          label={t('report.came')}
          help={t('report.came.help')}
        />
        <LongField
          t={t}
          typed={typed}
          name="notes"
          label={t('report.notes')}
          help={t('report.notes.help')}
          maxLength={2000}
          optional
        />
      </Form>,
    ),
    status: isSent ? 422 : 200,
  }
}
