'use client'
import { useEditorConfigContext } from '@payloadcms/richtext-lexical/client'
import {
  BLUR_COMMAND,
  COMMAND_PRIORITY_LOW,
  type EditorState,
  KEY_DOWN_COMMAND,
} from '@payloadcms/richtext-lexical/lexical'
import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext'
import { mergeRegister } from '@payloadcms/richtext-lexical/lexical/utils'
import { useFieldPath, useForm } from '@payloadcms/ui'
import { useEffect } from 'react'

/**
 * Gives the form what was written when the editor is left, and before a shortcut such as Ctrl-S is heard. The editor
 * itself does so half a second later on a busy machine: what was published until then lacked the last words.
 */
export function HandOverPlugin() {
  const [editor] = useLexicalComposerContext()
  const { fieldProps } = useEditorConfigContext()
  const path = useFieldPath() ?? fieldProps.path
  const { dispatchFields, setModified } = useForm()
  useEffect(() => {
    let written: EditorState | undefined
    const handOver = () => {
      if (written) {
        dispatchFields({ type: 'UPDATE', path, value: written.toJSON() })
        setModified(true)
        written = undefined
      }
      return false
    }
    return mergeRegister(
      editor.registerUpdateListener(({ editorState, prevEditorState, dirtyElements, dirtyLeaves, tags }) => {
        const isChange = dirtyElements.size > 0 || dirtyLeaves.size > 0
        if (isChange && !prevEditorState.isEmpty() && !tags.has('history-merge')) written = editorState
      }),
      editor.registerCommand(BLUR_COMMAND, handOver, COMMAND_PRIORITY_LOW),
      editor.registerCommand(
        KEY_DOWN_COMMAND,
        (event) => (event.ctrlKey || event.metaKey) && handOver(),
        COMMAND_PRIORITY_LOW,
      ),
    )
  }, [editor, path, dispatchFields, setModified])
  return null
}
