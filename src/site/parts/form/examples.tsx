import { type Examples, hostile, long } from '../examples.ts'
import { CheckField, ChoiceField, Form, LongField, TextField } from './form.tsx'

const typed = {
  values: { name: hostile, email: long, country: 'KE', notes: hostile },
  errors: { name: 'name', email: 'email', country: 'choice', notes: 'long', consent: 'consent' },
}

export const examples: Examples = {
  empty: (t) => (
    <Form t={t} action="/parts" typed={{ values: {}, errors: {} }} submit={t('register.button')}>
      <TextField t={t} typed={{ values: {}, errors: {} }} name="line" label={t('register.organisation')} optional />
    </Form>
  ),
  'with a mistake in every field': (t) => (
    <Form t={t} action="/parts" typed={typed} submit={t('register.button')}>
      <TextField t={t} typed={typed} name="name" label={t('register.name')} autoComplete="name" />
      <TextField t={t} typed={typed} name="email" type="email" label={t('register.email')} autoComplete="email" />
      <ChoiceField
        t={t}
        typed={typed}
        name="country"
        label={t('register.country')}
        choices={[
          ['KE', long],
          ['FR', hostile],
        ]}
      />
      <LongField t={t} typed={typed} name="notes" label={t('register.heads')} help={t('register.heads.help')} />
      <CheckField t={t} typed={typed} name="consent" label={t('register.consent', { days: 90 })} />
    </Form>
  ),
}
