import type { ReactNode } from 'react'
import { light } from '../site/styles/tokens.ts'

/*
 * The parts of which templates make their bodies. Mail programs know no stylesheets of others: what must hold stands on
 * the element, what may be left out (the dark palette) in the frame.
 */
const sans = 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Noto Naskh Arabic", sans-serif'

/** A paragraph. */
export const Text = ({ children }: { children: ReactNode }) => (
  <p className="ink" style={{ margin: '0 0 16px', fontSize: 17, lineHeight: 1.5, color: light.ink }}>
    {children}
  </p>
)

/** A paragraph of the second rank. */
export const Note = ({ children }: { children: ReactNode }) => (
  <p
    className="soft"
    style={{ margin: '0 0 12px', fontSize: 15, lineHeight: 1.5, color: light.soft, fontFamily: sans }}
  >
    {children}
  </p>
)

/** What the reader is asked to do: one a mail, as a rule. Its address stands below, for programs that open no links. */
export const Action = ({ href, children }: { href: string; children: ReactNode }) => (
  <>
    <p style={{ margin: '24px 0 12px' }}>
      <a
        className="action"
        href={href}
        style={{
          ...{ display: 'inline-block', padding: '12px 20px', fontFamily: sans, fontSize: 17, lineHeight: 1.25 },
          ...{ color: light.paper, backgroundColor: light.ink, textDecoration: 'none' },
        }}
      >
        {children}
      </a>
    </p>
    <p className="soft in-html" style={{ margin: '0 0 24px', fontSize: 14, lineHeight: 1.4, color: light.soft }}>
      <bdi dir="ltr" style={{ wordBreak: 'break-all' }}>
        {href}
      </bdi>
    </p>
  </>
)

/** A link in running text. */
export const Link = ({ href, children }: { href: string; children: ReactNode }) => (
  <a className="ink" href={href} style={{ color: light.ink, textDecoration: 'underline' }}>
    {children}
  </a>
)
