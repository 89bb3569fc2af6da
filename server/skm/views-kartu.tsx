import type { JSX } from 'preact'
import { Tautan } from '../platform/ui/tautan.js'
import type { Kartu } from './bagikan.js'

/** Cards to cut apart: one code each, nobody's name on any. */
export const HalamanKartu = (
  p: Kartu & { periodeId: string; periode: string; alamat: string; kantor: string },
): JSX.Element => (
  <>
    <p class="letak tak-cetak">
      <Tautan ke={`/skm/${p.periodeId}`}>{p.periode}</Tautan>
    </p>
    <h1 class="tak-cetak">Kartu survei {p.pelatihan}</h1>
    <p class="tak-cetak">
      {p.alamat
        ? `Cetak halaman ini, gunting, dan bagikan acak: ${p.token.length} kartu, satu untuk setiap peserta. Tiap kartu berlaku satu kali.`
        : 'Isi dahulu Alamat Paraf bagi umum pada Setelan kantor; kartu tanpa alamat tidak dapat dipakai.'}
    </p>
    {p.alamat && (
      <ul class="kartu-survei">
        {p.token.map((token) => (
          <li>
            <img src={`/survei/${token}/qr`} width="110" height="110" alt="" loading="lazy" />
            <p>
              <strong>Survei kepuasan masyarakat</strong>
              <br />
              {p.kantor}
              <br />
              {p.pelatihan}
              <br />
              <span class="sidik">
                {p.alamat}/survei/{token}
              </span>
            </p>
          </li>
        ))}
      </ul>
    )}
  </>
)
