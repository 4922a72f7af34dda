import { withPayload } from '@payloadcms/next/withPayload'

/** Next serves the desk and nothing else; types are checked apart, by `tsc`. */
export default withPayload(
  {
    typescript: { ignoreBuildErrors: true },
    poweredByHeader: false,
    // No picture is drawn anew for strangers, in sizes that they choose.
    images: { unoptimized: true },
    outputFileTracingRoot: import.meta.dirname,
    turbopack: { root: import.meta.dirname },
    serverExternalPackages: ['sharp', '@aws-sdk/client-s3'],
  },
  { devBundleServerPackages: false },
)
