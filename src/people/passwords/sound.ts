import { type CollectionBeforeValidateHook, type PayloadRequest, ValidationError } from 'payload'
import { sayTo } from '../../i18n/desk/languages.ts'
import { fewest, most, weaknessOf } from './rules.ts'

type Owner = { name?: string | null; email?: string | null }

/** Why a password will not do, in a few words; undefined for one that is long enough and not among the first that are tried. */
export async function whyWeak(
  req: PayloadRequest,
  password: string,
  { name, email }: Owner,
): Promise<string | undefined> {
  // A list of some fifty thousand, in memory only where somebody sets a password.
  const { dictionary } = await import('@zxcvbn-ts/language-common')
  const weakness = weaknessOf(password, [name ?? '', email ?? ''], dictionary['passwords-common'])
  if (!weakness) return undefined
  const say = sayTo(req)
  return {
    // Short: the desk shows it in one line above the field.
    short: say('At least {fewest} characters', { fewest }),
    long: say('At most {most} characters', { most }),
    common: say('Too common: take several words'),
    own: say('Too close to a name or address'),
  }[weakness]
}

/**
 * Lets a password through that will do.
 * @throws {ValidationError} that says at the field what is wrong
 */
export async function requireSound(req: PayloadRequest, password: string, owner: Owner): Promise<void> {
  const message = await whyWeak(req, password, owner)
  if (message === undefined) return
  throw new ValidationError({ collection: 'users', errors: [{ message, path: 'password' }], req })
}

/** Holds wherever a password is set at the desk, over the API or by the program. */
export const soundPassword: CollectionBeforeValidateHook = async ({ data, originalDoc, req }) => {
  if (typeof data?.password === 'string') await requireSound(req, data.password, { ...originalDoc, ...data })
  return data
}
