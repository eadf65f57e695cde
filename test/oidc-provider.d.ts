/** oidc-provider brings no types; what tests use of it they say themselves (test/institution-provider.ts). */
declare module 'oidc-provider'
