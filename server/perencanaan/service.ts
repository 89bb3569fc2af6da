/** What other rooms may use of this one. */
export { menungguPutusan } from './queries.js'
