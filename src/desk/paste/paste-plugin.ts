'use client'
import {
  $getSelection,
  $insertNodes,
  $isRangeSelection,
  COMMAND_PRIORITY_HIGH,
  PASTE_COMMAND,
} from '@payloadcms/richtext-lexical/lexical'
import { $generateNodesFromDOM } from '@payloadcms/richtext-lexical/lexical/html'
import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext'
import { useEffect } from 'react'
import { cleanPaste } from './clean.ts'

/** Takes HTML that another program puts on the clipboard; what comes from an editor of ours goes the usual way. */
export function PastePlugin() {
  const [editor] = useLexicalComposerContext()
  useEffect(
    () =>
      editor.registerCommand(
        PASTE_COMMAND,
        (event) => {
          const clipboard = 'clipboardData' in event ? event.clipboardData : null
          const html = clipboard?.getData('text/html')
          if (!html || clipboard?.types.includes('application/x-lexical-editor')) return false
          if (!$isRangeSelection($getSelection())) return false
          event.preventDefault()
          $insertNodes($generateNodesFromDOM(editor, cleanPaste(html)))
          return true
        },
        COMMAND_PRIORITY_HIGH,
      ),
    [editor],
  )
  return null
}
