package voc.jobs.config;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import voc.jobs.config.Columns.PlaceColumns;

/** Reads the section {@code place} of a mapping, and the {@code region} of a source. */
final class PlaceSection {
  private PlaceSection() {}

  static PlaceColumns place(ConfigNode node) {
    node.allowOnly(Section.PLACE);
    PlaceColumns place =
        new PlaceColumns(
            node.text(MappingKey.ADDRESS),
            node.text(MappingKey.LATITUDE),
            node.text(MappingKey.LONGITUDE),
            node.text(MappingKey.X),
            node.text(MappingKey.Y),
            node.text(MappingKey.PROJECTION));
    if ((place.latitude() == null) != (place.longitude() == null)) {
      node.problem("must have both latitude and longitude or neither; add the other");
    }
    String projection = place.projection();
    if ((place.x() == null) != (place.y() == null) || (place.x() == null) != (projection == null)) {
      node.problem("must have x, y and projection or none of them; add what is missing");
    }
    if (projection != null) {
      String fault = Projections.fault(projection);
      if (fault != null) {
        node.problem(MappingKey.PROJECTION, fault);
      }
    }
    return place;
  }

  static @Nullable Region region(ConfigNode node) {
    if (!node.has(InputKey.REGION)) {
      return null;
    }
    List<String> texts = node.texts(InputKey.REGION);
    Optional<Region> region = Region.of(texts);
    if (region.isEmpty()) {
      node.problem(
          InputKey.REGION,
          "must be four numbers of degrees, south < north and west < east, got "
              + texts
              + "; write them as [south, west, north, east], for example [41.6, -87.9, 42.1, -87.5]");
    }
    return region.orElse(null);
  }
}
