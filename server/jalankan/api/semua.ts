// Made of the OpenAPI document by `npm run klien`; not to be edited by hand.

import type { ApiTugas } from './tugas.js'
import type { ApiLaporan } from './laporan.js'
import type { ApiSurat } from './surat.js'
import type { ApiNaskah } from './naskah.js'
import type { ApiPelatihan } from './pelatihan.js'
import type { ApiArsip } from './arsip.js'
import type { ApiKantor } from './kantor.js'
import type { ApiKelola } from './kelola.js'
import type { ApiAkun } from './akun.js'
import type { ApiLain } from './lain.js'

/** Every entry of the API. */
export interface Api
  extends
    ApiTugas,
    ApiLaporan,
    ApiSurat,
    ApiNaskah,
    ApiPelatihan,
    ApiArsip,
    ApiKantor,
    ApiKelola,
    ApiAkun,
    ApiLain {}
