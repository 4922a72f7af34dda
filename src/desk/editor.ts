import {
  BlockquoteFeature,
  BoldFeature,
  createServerFeature,
  FixedToolbarFeature,
  HeadingFeature,
  HorizontalRuleFeature,
  ItalicFeature,
  LinkFeature,
  lexicalEditor,
  OrderedListFeature,
  ParagraphFeature,
  SubscriptFeature,
  SuperscriptFeature,
  UnorderedListFeature,
  UploadFeature,
} from '@payloadcms/richtext-lexical'

const PasteFeature = createServerFeature({
  key: 'paste',
  feature: { ClientFeature: '/desk/paste/paste-feature.ts#PasteFeatureClient' },
})

const HandOverFeature = createServerFeature({
  key: 'handOver',
  feature: { ClientFeature: '/desk/hand-over/hand-over-feature.ts#HandOverFeatureClient' },
})

/**
 * The editor of long texts: what a page, a Markdown export and a mail can carry, and no more. Its buttons are always in
 * sight, so that nobody has to know a command; what else Word brings along is dropped on pasting.
 */
export const deskEditor = () =>
  lexicalEditor({
    features: [
      FixedToolbarFeature(),
      ParagraphFeature(),
      HeadingFeature({ enabledHeadingSizes: ['h2', 'h3', 'h4'] }),
      BoldFeature(),
      ItalicFeature(),
      UnorderedListFeature(),
      OrderedListFeature(),
      BlockquoteFeature(),
      LinkFeature({
        enabledCollections: ['posts', 'events', 'resources', 'profiles', 'organisations', 'themes', 'editions'],
      }),
      UploadFeature({ enabledCollections: ['media'] }),
      HorizontalRuleFeature(),
      SuperscriptFeature(),
      SubscriptFeature(),
      PasteFeature(),
      HandOverFeature(),
    ],
  })
