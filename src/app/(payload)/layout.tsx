import '@payloadcms/next/css'
import { handleServerFunctions, RootLayout } from '@payloadcms/next/layouts'
import type { ServerFunctionClient } from 'payload'
import type { ReactNode } from 'react'
import config from '../../payload.config.ts'
import { importMap } from './desk/importMap.js'
import './desk.css'

const serverFunction: ServerFunctionClient = async (args) => {
  'use server'
  // The content system looks it up as any property: `constructor` would hand back whatever it is given.
  if (String(args.name) in {}) throw new Error('There is no such act.')
  return handleServerFunctions({ ...args, config, importMap })
}

export default function Layout({ children }: { children: ReactNode }) {
  return (
    <RootLayout config={config} importMap={importMap} serverFunction={serverFunction}>
      {children}
    </RootLayout>
  )
}
