/** What the desk shows of ours outside the documents: paths of components, from `src/`. */
export const deskComponents = {
  graphics: { Icon: '/desk/brand.tsx#Icon', Logo: '/desk/brand.tsx#Logo' },
  afterLogin: ['/desk/brand.tsx#Help'],
  providers: ['/desk/wait-for-dates.tsx#WaitForDates'],
  beforeDashboard: ['/desk/dashboard.tsx#Dashboard'],
  views: {
    login: { Component: '/people/desk/login-view.tsx#LoginView', path: '/login' as const, exact: true },
    coverage: {
      Component: '/desk/coverage/coverage-view.tsx#CoverageView',
      path: '/coverage' as const,
      meta: { title: 'Languages' },
    },
  },
}
