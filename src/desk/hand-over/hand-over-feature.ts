'use client'
import { createClientFeature } from '@payloadcms/richtext-lexical/client'
import { HandOverPlugin } from './hand-over-plugin.ts'

export const HandOverFeatureClient = createClientFeature({
  plugins: [{ Component: HandOverPlugin, position: 'normal' }],
})
