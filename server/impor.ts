import type { DaftarImpor } from './latar/service.js'
import { IMPOR_ORANG, imporOrangLatar } from './perangkat/impor-latar.js'
import type { Mesin } from './perkara/service.js'
import { gantiAtasan } from './perencanaan/service.js'
import { IMPOR_PESERTA, imporPesertaLatar } from './peserta/impor-latar.js'

/** Every import that may run behind the scenes, whichever room it belongs to. */
export const daftarImpor = (mesin: Mesin): DaftarImpor => ({
  [IMPOR_PESERTA]: imporPesertaLatar(mesin),
  [IMPOR_ORANG]: imporOrangLatar(gantiAtasan),
})
