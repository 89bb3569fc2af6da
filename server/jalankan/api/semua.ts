// Made of the OpenAPI document by `npm run klien`; not to be edited by hand.

import type { ApiTugas } from './tugas.js'
import type { ApiTugas2 } from './tugas-2.js'
import type { ApiLaporan } from './laporan.js'
import type { ApiSurat } from './surat.js'
import type { ApiSurat2 } from './surat-2.js'
import type { ApiNaskah } from './naskah.js'
import type { ApiPelatihan } from './pelatihan.js'
import type { ApiPelatihan2 } from './pelatihan-2.js'
import type { ApiPelatihan3 } from './pelatihan-3.js'
import type { ApiRencana } from './rencana.js'
import type { ApiRencana2 } from './rencana-2.js'
import type { ApiArsip } from './arsip.js'
import type { ApiKantor } from './kantor.js'
import type { ApiKantor2 } from './kantor-2.js'
import type { ApiLayanan } from './layanan.js'
import type { ApiKelola } from './kelola.js'
import type { ApiAkun } from './akun.js'
import type { ApiLain } from './lain.js'

/** Every entry of the API. */
export interface Api
  extends
    ApiTugas,
    ApiTugas2,
    ApiLaporan,
    ApiSurat,
    ApiSurat2,
    ApiNaskah,
    ApiPelatihan,
    ApiPelatihan2,
    ApiPelatihan3,
    ApiRencana,
    ApiRencana2,
    ApiArsip,
    ApiKantor,
    ApiKantor2,
    ApiLayanan,
    ApiKelola,
    ApiAkun,
    ApiLain {}
