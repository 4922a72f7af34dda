import type { Field } from 'payload'

const hasQuestions = (data: { kind?: string }) => data.kind === 'social-media-chat'

/** Who holds an event, and for whom it is made easy. */
export const whoFields: Field[] = [
  { name: 'hosts', type: 'relationship', relationTo: 'organisations', hasMany: true },
  {
    name: 'coHosts',
    type: 'relationship',
    relationTo: 'organisations',
    hasMany: true,
    label: 'Co-hosts',
  },
  { name: 'funders', type: 'text', hasMany: true },
  {
    name: 'questions',
    type: 'array',
    labels: { singular: 'Question', plural: 'Questions' },
    admin: {
      condition: hasQuestions,
      description: 'In the order in which they are asked; they are numbered by themselves.',
    },
    fields: [{ name: 'question', type: 'textarea', required: true, localized: true }],
  },
  {
    name: 'interpretation',
    type: 'text',
    hasMany: true,
    label: 'Interpreted into',
    admin: { description: 'Languages such as fr or es. Those spoken stand under About.' },
  },
  {
    name: 'accessibility',
    type: 'select',
    hasMany: true,
    options: [
      { value: 'captions', label: 'Captions' },
      { value: 'sign-language', label: 'Sign language' },
    ],
  },
  {
    name: 'accessibilityNote',
    type: 'text',
    localized: true,
    label: 'More on accessibility',
    admin: { description: 'Which sign language, a step-free way in, whom to ask.' },
  },
]
