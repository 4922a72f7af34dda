import { RenderServerComponent } from '@payloadcms/ui/elements/RenderServerComponent'
import { redirect } from 'next/navigation'
import type { AdminViewServerProps } from 'payload'
import { getSafeRedirect } from 'payload/shared'
import { LoginForm } from './login-form.tsx'

/** `/desk/login`, in the place of the content system's own, which knows no second factor. */
export function LoginView({ initPageResult, params, searchParams }: AdminViewServerProps) {
  const { req, locale, permissions } = initPageResult
  const { i18n, payload, user } = req
  const { graphics, afterLogin } = payload.config.admin.components
  const asked = searchParams?.redirect
  const to = getSafeRedirect({ fallbackTo: '/desk', redirectTo: typeof asked === 'string' ? asked : '/desk' })
  if (user) redirect(to)
  const { importMap } = payload
  const serverProps = { i18n, locale, params, payload, permissions, searchParams, user: undefined }
  return (
    <>
      <div className="login__brand">{RenderServerComponent({ Component: graphics.Logo, importMap, serverProps })}</div>
      <LoginForm to={to} />
      {RenderServerComponent({ Component: afterLogin, importMap, serverProps })}
    </>
  )
}
