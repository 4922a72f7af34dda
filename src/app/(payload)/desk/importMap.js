import { WeekBoard as WeekBoard_0fa145fb4c272cc62ea56202003e6eb3 } from '../../../desk/week-board.tsx'
import { RscEntryLexicalCell as RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { RscEntryLexicalField as RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { LexicalDiffComponent as LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { HandOverFeatureClient as HandOverFeatureClient_650f4fb36197f9533309302f046ea78f } from '../../../desk/hand-over/hand-over-feature.ts'
import { PasteFeatureClient as PasteFeatureClient_fd1a496ca10dbbb34e9694fcbf35cd7c } from '../../../desk/paste/paste-feature.ts'
import { SubscriptFeatureClient as SubscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { SuperscriptFeatureClient as SuperscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { HorizontalRuleFeatureClient as HorizontalRuleFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UploadFeatureClient as UploadFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { LinkFeatureClient as LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BlockquoteFeatureClient as BlockquoteFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { OrderedListFeatureClient as OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UnorderedListFeatureClient as UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BoldFeatureClient as BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ItalicFeatureClient as ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { HeadingFeatureClient as HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ParagraphFeatureClient as ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { FixedToolbarFeatureClient as FixedToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BylineLabel as BylineLabel_864abd2be12d7596aeb1179161203d75 } from '../../../desk/byline-label.tsx'
import { DueTime as DueTime_d0b938896a8ca42a59e8f52368dccb43 } from '../../../desk/due/due-time.tsx'
import { PreviewLinks as PreviewLinks_256f55320a7aaa63d3e62e034c9d0db8 } from '../../../desk/preview/preview-links.tsx'
import { LanguageNote as LanguageNote_7702c21bdad0a189d380d1fabd9efa20 } from '../../../desk/language-note.tsx'
import { RegistrationCounts as RegistrationCounts_e93a931f7c24e79e7ee6795b922f70ec } from '../../../events/registration/desk/counts.tsx'
import { MailLooks as MailLooks_72837cd5a3e87d5d82fbed303228ea78 } from '../../../events/registration/desk/mail-looks.tsx'
import { AttendanceForm as AttendanceForm_fb8fb0f89bc9e8d2ebb24754476d451e } from '../../../events/registration/desk/attendance.tsx'
import { FeedbackShown as FeedbackShown_8593a24d45c47cf8326fea05055d2983 } from '../../../events/registration/desk/feedback.tsx'
import { RetryDocument as RetryDocument_e9fb768925231606f925e9d3a530ae58 } from '../../../desk/due/retry.tsx'
import { Security as Security_c0950d497baedede8a304fc9fdaa4873 } from '../../../people/desk/security.tsx'
import { SubjectCell as SubjectCell_c4e61e01a8e3b8b6b53a219c4401ed56 } from '../../../desk/log/subject-cell.tsx'
import { MailLook as MailLook_e14f56080bdeafca26afff04329a433f } from '../../../desk/mail/look.tsx'
import { MailOverview as MailOverview_1b3b3059225631a106c29e60d7526bc5 } from '../../../desk/mail/overview.tsx'
import { OnePerson as OnePerson_fb5557461efcd6e5f979c5952a94d55b } from '../../../privacy/desk/one-person.tsx'
import { Icon as Icon_4365739da573d9a4da29ce3474026ff5 } from '../../../desk/brand.tsx'
import { Logo as Logo_4365739da573d9a4da29ce3474026ff5 } from '../../../desk/brand.tsx'
import { Help as Help_4365739da573d9a4da29ce3474026ff5 } from '../../../desk/brand.tsx'
import { Dashboard as Dashboard_cf0da08996dc638b41e8790abfd9bdfc } from '../../../desk/dashboard.tsx'
import { WaitForDates as WaitForDates_745617cbe62331e4ca509da7cef9ff16 } from '../../../desk/wait-for-dates.tsx'
import { LoginView as LoginView_19defb950b752533a06af38e1aab8b5a } from '../../../people/desk/login-view.tsx'
import { CoverageView as CoverageView_545c482570fddfd2b8d6a40c0d1526f9 } from '../../../desk/coverage/coverage-view.tsx'
import { CollectionCards as CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1 } from '@payloadcms/next/rsc'

/** @type import('payload').ImportMap */
export const importMap = {
  "/desk/week-board.tsx#WeekBoard": WeekBoard_0fa145fb4c272cc62ea56202003e6eb3,
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalCell": RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalField": RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#LexicalDiffComponent": LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e,
  "/desk/hand-over/hand-over-feature.ts#HandOverFeatureClient": HandOverFeatureClient_650f4fb36197f9533309302f046ea78f,
  "/desk/paste/paste-feature.ts#PasteFeatureClient": PasteFeatureClient_fd1a496ca10dbbb34e9694fcbf35cd7c,
  "@payloadcms/richtext-lexical/client#SubscriptFeatureClient": SubscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#SuperscriptFeatureClient": SuperscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#HorizontalRuleFeatureClient": HorizontalRuleFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#UploadFeatureClient": UploadFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#LinkFeatureClient": LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BlockquoteFeatureClient": BlockquoteFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#OrderedListFeatureClient": OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#UnorderedListFeatureClient": UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BoldFeatureClient": BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ItalicFeatureClient": ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#HeadingFeatureClient": HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ParagraphFeatureClient": ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#FixedToolbarFeatureClient": FixedToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "/desk/byline-label.tsx#BylineLabel": BylineLabel_864abd2be12d7596aeb1179161203d75,
  "/desk/due/due-time.tsx#DueTime": DueTime_d0b938896a8ca42a59e8f52368dccb43,
  "/desk/preview/preview-links.tsx#PreviewLinks": PreviewLinks_256f55320a7aaa63d3e62e034c9d0db8,
  "/desk/language-note.tsx#LanguageNote": LanguageNote_7702c21bdad0a189d380d1fabd9efa20,
  "/events/registration/desk/counts.tsx#RegistrationCounts": RegistrationCounts_e93a931f7c24e79e7ee6795b922f70ec,
  "/events/registration/desk/mail-looks.tsx#MailLooks": MailLooks_72837cd5a3e87d5d82fbed303228ea78,
  "/events/registration/desk/attendance.tsx#AttendanceForm": AttendanceForm_fb8fb0f89bc9e8d2ebb24754476d451e,
  "/events/registration/desk/feedback.tsx#FeedbackShown": FeedbackShown_8593a24d45c47cf8326fea05055d2983,
  "/desk/due/retry.tsx#RetryDocument": RetryDocument_e9fb768925231606f925e9d3a530ae58,
  "/people/desk/security.tsx#Security": Security_c0950d497baedede8a304fc9fdaa4873,
  "/desk/log/subject-cell.tsx#SubjectCell": SubjectCell_c4e61e01a8e3b8b6b53a219c4401ed56,
  "/desk/mail/look.tsx#MailLook": MailLook_e14f56080bdeafca26afff04329a433f,
  "/desk/mail/overview.tsx#MailOverview": MailOverview_1b3b3059225631a106c29e60d7526bc5,
  "/privacy/desk/one-person.tsx#OnePerson": OnePerson_fb5557461efcd6e5f979c5952a94d55b,
  "/desk/brand.tsx#Icon": Icon_4365739da573d9a4da29ce3474026ff5,
  "/desk/brand.tsx#Logo": Logo_4365739da573d9a4da29ce3474026ff5,
  "/desk/brand.tsx#Help": Help_4365739da573d9a4da29ce3474026ff5,
  "/desk/dashboard.tsx#Dashboard": Dashboard_cf0da08996dc638b41e8790abfd9bdfc,
  "/desk/wait-for-dates.tsx#WaitForDates": WaitForDates_745617cbe62331e4ca509da7cef9ff16,
  "/people/desk/login-view.tsx#LoginView": LoginView_19defb950b752533a06af38e1aab8b5a,
  "/desk/coverage/coverage-view.tsx#CoverageView": CoverageView_545c482570fddfd2b8d6a40c0d1526f9,
  "@payloadcms/next/rsc#CollectionCards": CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1
}
