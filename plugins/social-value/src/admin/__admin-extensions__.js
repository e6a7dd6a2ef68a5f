
      // Auto-generated index file for Medusa Admin UI extensions
    import WidgetComponent0, { config as WidgetConfig0 } from "/work/w/theirs/plugins/social-value/src/admin/widgets/order-refund.tsx"
import WidgetComponent1, { config as WidgetConfig1 } from "/work/w/theirs/plugins/social-value/src/admin/widgets/order-trace.tsx"
import WidgetComponent2, { config as WidgetConfig2 } from "/work/w/theirs/plugins/social-value/src/admin/widgets/product-tag.tsx"
import WidgetComponent3, { config as WidgetConfig3 } from "/work/w/theirs/plugins/social-value/src/admin/widgets/role-missing.tsx"

const widgetModule = { widgets: [
  {
    Component: WidgetComponent0,
    zone: ["order.details.after"],
    widgetId: "insteg:order-refund"
},
{
    Component: WidgetComponent1,
    zone: ["order.details.after"],
    widgetId: "insteg:order-trace"
},
{
    Component: WidgetComponent2,
    zone: ["product.details.side.after"],
    widgetId: "insteg:product-tag"
},
{
    Component: WidgetComponent3,
    zone: ["login.after"],
    widgetId: "insteg:role-missing"
}
] }
    import RouteComponent0, { handle as handle0, config as HandleConfig0 } from "/work/w/theirs/plugins/social-value/src/admin/routes/insteg/page.tsx"
import RouteComponent1, { handle as handle1, config as HandleConfig1 } from "/work/w/theirs/plugins/social-value/src/admin/routes/insteg/access/page.tsx"
import RouteComponent2, { handle as handle2, config as HandleConfig2 } from "/work/w/theirs/plugins/social-value/src/admin/routes/insteg/accounting/page.tsx"
import RouteComponent3, { handle as handle3, config as HandleConfig3 } from "/work/w/theirs/plugins/social-value/src/admin/routes/insteg/applications/page.tsx"
import RouteComponent4, { handle as handle4, config as HandleConfig4 } from "/work/w/theirs/plugins/social-value/src/admin/routes/insteg/enterprises/page.tsx"
import RouteComponent5, { handle as handle5, config as HandleConfig5 } from "/work/w/theirs/plugins/social-value/src/admin/routes/insteg/flows/page.tsx"
import RouteComponent6, { handle as handle6, config as HandleConfig6 } from "/work/w/theirs/plugins/social-value/src/admin/routes/insteg/funding/page.tsx"
import RouteComponent7, { handle as handle7, config as HandleConfig7 } from "/work/w/theirs/plugins/social-value/src/admin/routes/insteg/network/page.tsx"
import RouteComponent8, { handle as handle8, config as HandleConfig8 } from "/work/w/theirs/plugins/social-value/src/admin/routes/insteg/overview/page.tsx"
import RouteComponent9, { handle as handle9, config as HandleConfig9 } from "/work/w/theirs/plugins/social-value/src/admin/routes/insteg/reconciliation/page.tsx"
import RouteComponent10, { handle as handle10, config as HandleConfig10 } from "/work/w/theirs/plugins/social-value/src/admin/routes/insteg/seals/page.tsx"
import RouteComponent11, { handle as handle11, config as HandleConfig11 } from "/work/w/theirs/plugins/social-value/src/admin/routes/insteg/training-places/page.tsx"
import RouteComponent12, { handle as handle12, config as HandleConfig12 } from "/work/w/theirs/plugins/social-value/src/admin/routes/insteg/value-chains/page.tsx"
import RouteComponent13, { handle as handle13, config as HandleConfig13 } from "/work/w/theirs/plugins/social-value/src/admin/routes/insteg/coverage/page.tsx"
import RouteComponent14, { handle as handle14, config as HandleConfig14 } from "/work/w/theirs/plugins/social-value/src/admin/routes/insteg/payouts/page.tsx"
import RouteComponent15, { handle as handle15 } from "/work/w/theirs/plugins/social-value/src/admin/routes/insteg/enterprises/[id]/page.tsx"
import RouteComponent16, { handle as handle16 } from "/work/w/theirs/plugins/social-value/src/admin/routes/insteg/training-places/[id]/page.tsx"
import RouteComponent17, { handle as handle17 } from "/work/w/theirs/plugins/social-value/src/admin/routes/insteg/value-chains/[id]/page.tsx"
import RouteComponent18, { handle as handle18 } from "/work/w/theirs/plugins/social-value/src/admin/routes/insteg/applications/[id]/page.tsx"
import RouteComponent19, { handle as handle19 } from "/work/w/theirs/plugins/social-value/src/admin/routes/insteg/payouts/[id]/page.tsx"
import RouteComponent20, { handle as handle20 } from "/work/w/theirs/plugins/social-value/src/admin/routes/insteg/funding/lines/[id]/page.tsx"
import RouteComponent21, { handle as handle21 } from "/work/w/theirs/plugins/social-value/src/admin/routes/insteg/funding/places/[id]/page.tsx"

const routeModule = { routes: [
    {
    Component: RouteComponent0,
    path: "/insteg",
    handle: { label: HandleConfig0.label, translationNs: HandleConfig0.translationNs, ...handle0 }
  },
{
    Component: RouteComponent1,
    path: "/insteg/access",
    handle: { label: HandleConfig1.label, translationNs: HandleConfig1.translationNs, ...handle1 }
  },
{
    Component: RouteComponent2,
    path: "/insteg/accounting",
    handle: { label: HandleConfig2.label, translationNs: HandleConfig2.translationNs, ...handle2 }
  },
{
    Component: RouteComponent3,
    path: "/insteg/applications",
    handle: { label: HandleConfig3.label, translationNs: HandleConfig3.translationNs, ...handle3 }
  },
{
    Component: RouteComponent4,
    path: "/insteg/enterprises",
    handle: { label: HandleConfig4.label, translationNs: HandleConfig4.translationNs, ...handle4 }
  },
{
    Component: RouteComponent5,
    path: "/insteg/flows",
    handle: { label: HandleConfig5.label, translationNs: HandleConfig5.translationNs, ...handle5 }
  },
{
    Component: RouteComponent6,
    path: "/insteg/funding",
    handle: { label: HandleConfig6.label, translationNs: HandleConfig6.translationNs, ...handle6 }
  },
{
    Component: RouteComponent7,
    path: "/insteg/network",
    handle: { label: HandleConfig7.label, translationNs: HandleConfig7.translationNs, ...handle7 }
  },
{
    Component: RouteComponent8,
    path: "/insteg/overview",
    handle: { label: HandleConfig8.label, translationNs: HandleConfig8.translationNs, ...handle8 }
  },
{
    Component: RouteComponent9,
    path: "/insteg/reconciliation",
    handle: { label: HandleConfig9.label, translationNs: HandleConfig9.translationNs, ...handle9 }
  },
{
    Component: RouteComponent10,
    path: "/insteg/seals",
    handle: { label: HandleConfig10.label, translationNs: HandleConfig10.translationNs, ...handle10 }
  },
{
    Component: RouteComponent11,
    path: "/insteg/training-places",
    handle: { label: HandleConfig11.label, translationNs: HandleConfig11.translationNs, ...handle11 }
  },
{
    Component: RouteComponent12,
    path: "/insteg/value-chains",
    handle: { label: HandleConfig12.label, translationNs: HandleConfig12.translationNs, ...handle12 }
  },
{
    Component: RouteComponent13,
    path: "/insteg/coverage",
    handle: { label: HandleConfig13.label, translationNs: HandleConfig13.translationNs, ...handle13 }
  },
{
    Component: RouteComponent14,
    path: "/insteg/payouts",
    handle: { label: HandleConfig14.label, translationNs: HandleConfig14.translationNs, ...handle14 }
  },
{
    Component: RouteComponent15,
    path: "/insteg/enterprises/:id",
    handle: handle15
  },
{
    Component: RouteComponent16,
    path: "/insteg/training-places/:id",
    handle: handle16
  },
{
    Component: RouteComponent17,
    path: "/insteg/value-chains/:id",
    handle: handle17
  },
{
    Component: RouteComponent18,
    path: "/insteg/applications/:id",
    handle: handle18
  },
{
    Component: RouteComponent19,
    path: "/insteg/payouts/:id",
    handle: handle19
  },
{
    Component: RouteComponent20,
    path: "/insteg/funding/lines/:id",
    handle: handle20
  },
{
    Component: RouteComponent21,
    path: "/insteg/funding/places/:id",
    handle: handle21
  }
]
 }
    import { config as RouteConfig0 } from "/work/w/theirs/plugins/social-value/src/admin/routes/insteg/page.tsx"
import { config as RouteConfig1 } from "/work/w/theirs/plugins/social-value/src/admin/routes/insteg/access/page.tsx"
import { config as RouteConfig2 } from "/work/w/theirs/plugins/social-value/src/admin/routes/insteg/accounting/page.tsx"
import { config as RouteConfig3 } from "/work/w/theirs/plugins/social-value/src/admin/routes/insteg/applications/page.tsx"
import { config as RouteConfig4 } from "/work/w/theirs/plugins/social-value/src/admin/routes/insteg/coverage/page.tsx"
import { config as RouteConfig5 } from "/work/w/theirs/plugins/social-value/src/admin/routes/insteg/enterprises/page.tsx"
import { config as RouteConfig6 } from "/work/w/theirs/plugins/social-value/src/admin/routes/insteg/flows/page.tsx"
import { config as RouteConfig7 } from "/work/w/theirs/plugins/social-value/src/admin/routes/insteg/funding/page.tsx"
import { config as RouteConfig8 } from "/work/w/theirs/plugins/social-value/src/admin/routes/insteg/network/page.tsx"
import { config as RouteConfig9 } from "/work/w/theirs/plugins/social-value/src/admin/routes/insteg/overview/page.tsx"
import { config as RouteConfig10 } from "/work/w/theirs/plugins/social-value/src/admin/routes/insteg/payouts/page.tsx"
import { config as RouteConfig11 } from "/work/w/theirs/plugins/social-value/src/admin/routes/insteg/reconciliation/page.tsx"
import { config as RouteConfig12 } from "/work/w/theirs/plugins/social-value/src/admin/routes/insteg/seals/page.tsx"
import { config as RouteConfig13 } from "/work/w/theirs/plugins/social-value/src/admin/routes/insteg/training-places/page.tsx"
import { config as RouteConfig14 } from "/work/w/theirs/plugins/social-value/src/admin/routes/insteg/value-chains/page.tsx"

const menuItemModule = { menuItems: [
    {
    label: RouteConfig0.label,
    icon: RouteConfig0.icon,
    path: "/insteg",
    nested: undefined,
    rank: 0,
    translationNs: RouteConfig0.translationNs
  },
{
    label: RouteConfig1.label,
    icon: undefined,
    path: "/insteg/access",
    nested: undefined,
    rank: 14,
    translationNs: RouteConfig1.translationNs
  },
{
    label: RouteConfig2.label,
    icon: undefined,
    path: "/insteg/accounting",
    nested: undefined,
    rank: 10,
    translationNs: RouteConfig2.translationNs
  },
{
    label: RouteConfig3.label,
    icon: undefined,
    path: "/insteg/applications",
    nested: undefined,
    rank: 5,
    translationNs: RouteConfig3.translationNs
  },
{
    label: RouteConfig4.label,
    icon: undefined,
    path: "/insteg/coverage",
    nested: undefined,
    rank: 2,
    translationNs: RouteConfig4.translationNs
  },
{
    label: RouteConfig5.label,
    icon: undefined,
    path: "/insteg/enterprises",
    nested: undefined,
    rank: 6,
    translationNs: RouteConfig5.translationNs
  },
{
    label: RouteConfig6.label,
    icon: undefined,
    path: "/insteg/flows",
    nested: undefined,
    rank: 3,
    translationNs: RouteConfig6.translationNs
  },
{
    label: RouteConfig7.label,
    icon: undefined,
    path: "/insteg/funding",
    nested: undefined,
    rank: 4,
    translationNs: RouteConfig7.translationNs
  },
{
    label: RouteConfig8.label,
    icon: undefined,
    path: "/insteg/network",
    nested: undefined,
    rank: 12,
    translationNs: RouteConfig8.translationNs
  },
{
    label: RouteConfig9.label,
    icon: undefined,
    path: "/insteg/overview",
    nested: undefined,
    rank: 1,
    translationNs: RouteConfig9.translationNs
  },
{
    label: RouteConfig10.label,
    icon: undefined,
    path: "/insteg/payouts",
    nested: undefined,
    rank: 9,
    translationNs: RouteConfig10.translationNs
  },
{
    label: RouteConfig11.label,
    icon: undefined,
    path: "/insteg/reconciliation",
    nested: undefined,
    rank: 11,
    translationNs: RouteConfig11.translationNs
  },
{
    label: RouteConfig12.label,
    icon: undefined,
    path: "/insteg/seals",
    nested: undefined,
    rank: 13,
    translationNs: RouteConfig12.translationNs
  },
{
    label: RouteConfig13.label,
    icon: undefined,
    path: "/insteg/training-places",
    nested: undefined,
    rank: 8,
    translationNs: RouteConfig13.translationNs
  },
{
    label: RouteConfig14.label,
    icon: undefined,
    path: "/insteg/value-chains",
    nested: undefined,
    rank: 7,
    translationNs: RouteConfig14.translationNs
  }
]
 }
    

const formModule = { customFields: {
  
} }
    

const displayModule = { 
    displays: {
      
    }
   }
    import { deepMerge } from "@medusajs/admin-shared"
import i18nTranslations0 from "/work/w/theirs/plugins/social-value/src/admin/i18n/index.ts"

const i18nModule = { resources: i18nTranslations0 }
    

const cellRendererModule = {}
    

const layoutModule = { layouts: [
  
] }
    

const searchEntityModule = {}

    const plugin = {
      widgetModule,
      routeModule,
      menuItemModule,
      formModule,
      displayModule,
      i18nModule,
      cellRendererModule,
      layoutModule,
      searchEntityModule
    }

    export default plugin
    