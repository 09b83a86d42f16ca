/** The tenants every drawing about multi-tenancy uses; each has a fill pattern beside its letter. */
export const TENANTS = ['A', 'B', 'C'] as const
export type Tenant = (typeof TENANTS)[number]
