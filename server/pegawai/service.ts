/** What other rooms may use of this one. */
export { muatPelaku, kursiKedaluwarsa, type KursiBermasa } from './pelaku.js'
export { buatSesi, pintuSesi } from './sesi.js'
export { buatTautanAwal } from './tautan-awal.js'
export { KABAR_PENGGANTIAN, type IsiKabar } from './penggantian/kabar.js'
export { wajibTerlibat } from './penggantian/terlibat.js'
export { satuPenggantian, type Penggantian } from './penggantian/queries.js'
