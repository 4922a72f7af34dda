import type { Payload } from 'payload'
import type { z } from 'zod'
import { check, nothingTyped } from '../../../site/forms/check.ts'
import type { Sent } from '../../../site/forms/sent.ts'
import type { Page, PageContext, Redirect } from '../../../site/page.ts'
import { ChoiceField, Form, LongField } from '../../../site/parts/form/form.tsx'
import { inTransaction, sql } from '../../../store/transaction.ts'
import { type Own, ownPage, saved } from '../own.tsx'
import type { Registration } from '../read.ts'
import { feedbackForm, scores } from './form.ts'

/**
 * Keeps what somebody thinks of an event, once, and apart from who they are: neither row leads to the other, not even by
 * its time.
 */
export async function keepFeedback(
  payload: Payload,
  { id, event }: Pick<Registration, 'id' | 'event'>,
  { score, useful, better }: z.output<typeof feedbackForm>,
): Promise<void> {
  await inTransaction(payload, async (_, tx) => {
    const { changed } = await tx.run(
      sql`update registrations set feedback_given = true where id = ${id} and feedback_given is not true`,
    )
    if (changed !== 1) return
    await tx.run(sql`insert into feedback (event_id, score, useful, better)
      values (${event}, ${score}, ${useful ?? null}, ${better ?? null})`)
  })
}

/** The form that asks what somebody thinks of the event. */
export async function feedback({ t, payload }: PageContext, own: Own, sent: Sent): Promise<Page | Redirect> {
  const { registration, event, path } = own
  const isSent = sent.get('do') === 'feedback-save'
  const checked = isSent ? check(feedbackForm, sent) : { typed: nothingTyped }
  if ('values' in checked) {
    await keepFeedback(payload, registration, checked.values)
    return saved(t, own)
  }
  const { typed } = checked
  return {
    ...ownPage(
      t,
      event,
      t('feedback.title'),
      t('feedback.lede'),
      <Form t={t} action={path} typed={typed} submit={t('feedback.send')}>
        <input type="hidden" name="do" value="feedback-save" />
        <ChoiceField
          t={t}
          typed={typed}
          name="score"
          label={t('feedback.score')}
          choices={scores.map((score) => [score, t(`feedback.score.${score}`)])}
        />
        <LongField t={t} typed={typed} name="useful" label={t('feedback.useful')} maxLength={2000} optional />
        <LongField t={t} typed={typed} name="better" label={t('feedback.better')} maxLength={2000} optional />
      </Form>,
    ),
    status: isSent ? 422 : 200,
  }
}
