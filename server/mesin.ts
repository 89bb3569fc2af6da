import type { Config } from './config.js'
import { susunHandlers } from './handlers.js'
import { naskahPilihan } from './naskah/pilihan.js'
import { sematkanTemplat } from './naskah/templat-perkara.js'
import { hentikanUsulan } from './perencanaan/service.js'
import type { Mesin } from './perkara/mesin.js'
import { pembacaDiagram } from './sop/service.js'
import { akibatSurat, hentikanSurat } from './surat/henti.js'

/** What runs the SOPs: the work of all rooms, and what they are told of cases that begin or stop. */
export const susunMesin = (config: Config): Mesin => ({
  handlers: susunHandlers(),
  diagram: pembacaDiagram(),
  naskah: naskahPilihan,
  config,
  saatMulai: ({ trx, kini }, id, naskah) => sematkanTemplat(trx, id, naskah, kini),
  akibatHenti: akibatSurat,
  async saatHenti(kerja, henti) {
    await hentikanUsulan(kerja, henti)
    await hentikanSurat(kerja, henti)
  },
})
