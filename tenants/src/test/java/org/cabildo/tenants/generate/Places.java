package org.cabildo.tenants.generate;

/** Real neighbourhoods and towns with roughly where they are; the larger ones first. */
final class Places {
  static final String XALAPA =
      """
      Centro | 19.5288 | -96.9236
      Progreso Macuiltépetl | 19.5476 | -96.9208
      Revolución | 19.5581 | -96.9262
      Rafael Lucio | 19.5479 | -96.9309
      Indeco Ánimas | 19.5178 | -96.8884
      Las Ánimas | 19.5143 | -96.8842
      Carolino Anaya | 19.5649 | -96.9241
      Veracruz | 19.5561 | -96.9115
      El Sumidero | 19.5402 | -96.8857
      Casa Blanca | 19.5617 | -96.9386
      Lomas Verdes | 19.5113 | -96.9049
      Jardines de Xalapa | 19.5519 | -96.9012
      Obrero Campesina | 19.5432 | -96.9128
      Ferrocarrilera | 19.5391 | -96.9097
      21 de Marzo | 19.5369 | -96.9043
      José Cardel | 19.5197 | -96.9262
      Aguacatal | 19.5372 | -96.9151
      Unidad Habitacional "Xalapa 2000" | 19.5562 | -96.8949
      Coapexpan | 19.5187 | -96.9371
      Los Sauces | 19.5223 | -96.9138
      Represa del Carmen | 19.5405 | -96.9352
      Salud | 19.5349 | -96.9297
      Badillo | 19.5336 | -96.9078
      Francisco Ferrer Guardia | 19.5263 | -96.9297
      Nuevo Xalapa | 19.5457 | -96.9421
      Lucas Martín | 19.5602 | -96.8861
      Fredepo | 19.5702 | -96.9163
      Zona Universitaria | 19.5164 | -96.9193
      El Castillo | 19.5531 | -96.8561
      Chiltoyac | 19.5793 | -96.8532""";
  static final String JALISCO =
      """
      Guadalajara | 20.6767 | -103.3475
      Zapopan | 20.7211 | -103.3916
      Tlajomulco de Zúñiga | 20.4734 | -103.4431
      San Pedro Tlaquepaque | 20.6409 | -103.2930
      Tonalá | 20.6244 | -103.2342
      Puerto Vallarta | 20.6534 | -105.2253
      El Salto | 20.5200 | -103.1800
      Lagos de Moreno | 21.3564 | -101.9292
      Tepatitlán de Morelos | 20.8169 | -102.7631
      Zapotlán el Grande | 19.7047 | -103.4617
      Ocotlán | 20.3553 | -102.7736
      Arandas | 20.7053 | -102.3464
      San Juan de los Lagos | 21.2458 | -102.3303
      Autlán de Navarro | 19.7711 | -104.3664
      Ameca | 20.5475 | -104.0456
      Tala | 20.6547 | -103.7022
      La Barca | 20.2883 | -102.5450
      Zapotlanejo | 20.6228 | -103.0689
      Atotonilco el Alto | 20.5506 | -102.5094
      Chapala | 20.2956 | -103.1906
      Encarnación de Díaz | 21.5244 | -102.2386
      Tequila | 20.8828 | -103.8364
      Jocotepec | 20.2861 | -103.4297
      Ixtlahuacán de los Membrillos | 20.3500 | -103.1917
      Poncitlán | 20.3783 | -102.9278
      Sayula | 19.8828 | -103.5989
      Tamazula de Gordiano | 19.6800 | -103.2500
      Cihuatlán | 19.2400 | -104.5642
      Jalostotitlán | 21.1739 | -102.4661
      Teocaltiche | 21.4344 | -102.5739
      Yahualica de González Gallo | 21.1786 | -102.8869
      Tuxpan | 19.5542 | -103.3764
      Colotlán | 22.1114 | -103.2664
      Magdalena | 20.9100 | -103.9800
      Cocula | 20.3650 | -103.8225
      Zacoalco de Torres | 20.2275 | -103.5711
      Acatlán de Juárez | 20.4231 | -103.5906
      Etzatlán | 20.7667 | -104.0781
      Tomatlán | 19.9347 | -105.2483
      La Huerta | 19.4842 | -104.6439
      Mascota | 20.5264 | -104.7881
      Talpa de Allende | 20.3806 | -104.8233
      San Miguel el Alto | 21.0297 | -102.4022
      Jesús María | 20.6106 | -102.2239
      Degollado | 20.4689 | -102.1486""";
  static final String ZAPOPAN =
      """
      Zapopan Centro | 20.7211 | -103.3916
      Santa Margarita | 20.7412 | -103.4211
      Arcos de Zapopan | 20.7478 | -103.4108
      Miramar | 20.6401 | -103.4382
      Las Águilas | 20.6318 | -103.4158
      El Colli Urbano | 20.6498 | -103.4241
      Constitución | 20.7332 | -103.3747
      Atemajac del Valle | 20.7173 | -103.3586
      Tabachines | 20.7468 | -103.3502
      Jardines del Vergel | 20.7533 | -103.3596
      Chapalita | 20.6668 | -103.4014
      Ciudad del Sol | 20.6492 | -103.4022
      Paseos del Sol | 20.6379 | -103.4267
      La Estancia | 20.6671 | -103.4201
      Jardines Universidad | 20.6868 | -103.4178
      Santa Ana Tepetitlán | 20.6163 | -103.4427
      San Juan de Ocotán | 20.7007 | -103.4517
      Puerta de Hierro | 20.7089 | -103.4150
      Valle Real | 20.7196 | -103.4343
      Nuevo México | 20.7627 | -103.4424
      Jardines de Nuevo México | 20.7571 | -103.4361
      Lomas de Zapopan | 20.7284 | -103.3819
      San José del Bajío | 20.7138 | -103.4079
      El Vigía | 20.7275 | -103.3954
      Auditorio | 20.7497 | -103.3691
      Parques del Auditorio | 20.7548 | -103.3713
      Colinas de Atemajac | 20.7213 | -103.3648
      Prados Providencia | 20.6985 | -103.3781
      Jardines de Guadalupe | 20.6631 | -103.4227
      Ciudad Granja | 20.6862 | -103.4462
      La Calma | 20.6306 | -103.4072
      Las Fuentes | 20.6231 | -103.4031
      El Batán | 20.7393 | -103.3561
      San Isidro, sección fundadores | 20.7821 | -103.3768
      Mesa Colorada | 20.7786 | -103.3452
      Tesistán | 20.7990 | -103.4783
      Nextipac | 20.7641 | -103.5179
      La Venta del Astillero | 20.7303 | -103.5423
      Base Aérea | 20.7511 | -103.4613
      Real del Bosque | 20.7384 | -103.4402""";
  static final String PUEBLA =
      """
      Centro Histórico | 19.0433 | -98.1981
      La Paz | 19.0561 | -98.2214
      San Manuel | 19.0079 | -98.2020
      Bosques de San Sebastián | 19.0758 | -98.1352
      Amalucan | 19.0509 | -98.1469
      La Margarita | 19.0107 | -98.1829
      Loma Bella | 18.9977 | -98.2113
      Agua Santa | 18.9946 | -98.2268
      Castillotla | 18.9853 | -98.2531
      San Bartolo | 18.9853 | -98.2371
      Mayorazgo | 19.0138 | -98.2272
      Prados Agua Azul | 19.0240 | -98.2140
      Huexotitla | 19.0268 | -98.2063
      El Carmen | 19.0349 | -98.1986
      Analco | 19.0404 | -98.1889
      Xonaca | 19.0499 | -98.1811
      Xanenetla | 19.0510 | -98.1916
      San José Mayorazgo | 19.0054 | -98.2321
      Villa Frontera | 19.0810 | -98.2104
      San Pablo Xochimehuacan | 19.0963 | -98.2012
      San Jerónimo Caleras | 19.1030 | -98.2263
      La Libertad | 19.0640 | -98.2296
      Ignacio Romero Vargas | 19.0717 | -98.2419
      San Baltazar Campeche | 19.0152 | -98.2023
      San Francisco Totimehuacan | 18.9702 | -98.1858
      Santo Tomás Chautla | 18.9480 | -98.1690
      San Miguel Canoa | 19.1431 | -98.0979
      La Resurrección | 19.0921 | -98.1263
      Chapultepec | 19.0487 | -98.1366
      Bugambilias, 3.ª sección | 19.0030 | -98.1839
      Unidad Habitacional "Vicente Guerrero" | 19.0003 | -98.1757
      Zavaleta | 19.0429 | -98.2451""";
  static final String MAR_DEL_PLATA =
      """
      Centro | -38.0005 | -57.5487
      La Perla | -37.9894 | -57.5483
      Puerto | -38.0367 | -57.5478
      Playa Grande | -38.0262 | -57.5353
      Güemes | -38.0143 | -57.5424
      San Juan | -37.9966 | -57.5783
      Los Andes | -38.0096 | -57.5689
      Constitución | -37.9642 | -57.5523
      Don Bosco | -37.9946 | -57.5679
      Punta Mogotes | -38.0698 | -57.5534
      Parque Luro | -37.9693 | -57.5622
      Batán | -38.0078 | -57.7099
      Las Avenidas | -38.0177 | -57.5775
      General San Martín | -38.0182 | -57.5600
      Peralta Ramos Oeste | -38.0368 | -57.5772
      Bosque Peralta Ramos | -38.0735 | -57.5788
      Los Pinares | -37.9771 | -57.5699
      Caisamar | -37.9602 | -57.5622
      Chauvín | -38.0066 | -57.5660
      Divino Rostro | -38.0144 | -57.5563
      Stella Maris | -38.0154 | -57.5353
      Los Troncos | -38.0209 | -57.5499
      Colinas de Peralta Ramos | -38.0412 | -57.5632
      El Progreso | -38.0292 | -57.5731
      Las Américas | -38.0252 | -57.5859
      Bernardino Rivadavia | -38.0000 | -57.5889
      Libertad | -37.9809 | -57.5898
      Florencio Sánchez | -37.9786 | -57.5789
      Belgrano | -38.0106 | -57.5996
      Santa Mónica | -38.0360 | -57.5890
      Faro Norte | -38.0860 | -57.5470
      Sierra de los Padres | -37.9447 | -57.7782
      Félix U. Camet | -37.9087 | -57.5306
      Estación Chapadmalal | -38.1176 | -57.6480""";

  private Places() {}
}
