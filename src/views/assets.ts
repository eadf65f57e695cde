/** What pages load besides themselves: stylesheets, an icon. The script is src/browser/enhance.ts. */
export { analysisSheet, embedSheet, stylesheet, takingPartSheet } from './styles.js'

/** Two square brackets round a line of text. */
export const icon = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><style>path{stroke:#0b4f6c}@media(prefers-color-scheme:dark){path{stroke:#8cc6dd}}</style><path d="M11 5H6v22h5M21 5h5v22h-5M12 16h8" fill="none" stroke-width="3"/></svg>
`
