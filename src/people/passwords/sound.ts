import { type CollectionBeforeValidateHook, type PayloadRequest, ValidationError } from 'payload'
import { sayTo } from '../../i18n/desk/languages.ts'
import { fewest, most, weaknessOf } from './rules.ts'

type Owner = { name?: string | null; email?: string | null }

/**
 * Lets a password through that is long enough and not among the first that are tried.
 * @throws {ValidationError} that says at the field what is wrong
 */
export async function requireSound(req: PayloadRequest, password: string, { name, email }: Owner): Promise<void> {
  // A list of some fifty thousand, in memory only where somebody sets a password.
  const { dictionary } = await import('@zxcvbn-ts/language-common')
  const weakness = weaknessOf(password, [name ?? '', email ?? ''], dictionary['passwords-common'])
  if (!weakness) return
  const say = sayTo(req)
  const message = {
    // Short: the desk shows it in one line above the field.
    short: say('At least {fewest} characters', { fewest }),
    long: say('At most {most} characters', { most }),
    common: say('Too common: take several words'),
    own: say('Too close to a name or address'),
  }[weakness]
  throw new ValidationError({ collection: 'users', errors: [{ message, path: 'password' }], req })
}

/** Holds wherever a password is set at the desk, over the API or by the program. */
export const soundPassword: CollectionBeforeValidateHook = async ({ data, originalDoc, req }) => {
  if (typeof data?.password === 'string') await requireSound(req, data.password, { ...originalDoc, ...data })
  return data
}
