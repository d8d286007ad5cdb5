package clinic.sunwise.platform.test.walk;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Spoils a body in one place. */
record MalformedJson(RandomGenerator random) {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String HERE = "to-be-spoilt";

    byte[] wrong(JsonNode right) {
        return random.nextInt(6) == 0 ? bytes(right.toString()) : value(right.deepCopy());
    }

    /** One value is another, is missing, or has an unknown neighbour. */
    private byte[] value(JsonNode body) {
        List<ObjectNode> objects = new ArrayList<>();
        List<ArrayNode> arrays = new ArrayList<>();
        collect(body, objects, arrays);
        if (!arrays.isEmpty() && random.nextInt(5) == 0) {
            ArrayNode array = arrays.get(random.nextInt(arrays.size()));
            array.add(HERE);
            return spoilt(body);
        }
        ObjectNode object = objects.get(random.nextInt(objects.size()));
        List<String> names = new ArrayList<>(object.propertyNames());
        String name = names.isEmpty() ? "unknown" : names.get(random.nextInt(names.size()));
        switch (random.nextInt(8)) {
            case 0 -> object.remove(name);
            case 1 -> object.put("unknown", HERE);
            default -> object.put(name, HERE);
        }
        return spoilt(body);
    }

    private byte[] spoilt(JsonNode body) {
        String text = random.nextInt(3) == 0
                ? Hostile.VALUES.get(random.nextInt(Hostile.VALUES.size()))
                : JSON.writeValueAsString(Hostile.TEXTS.get(random.nextInt(Hostile.TEXTS.size())));
        return body.toString().replace("\"" + HERE + "\"", text).getBytes(StandardCharsets.UTF_8);
    }

    /** It is no JSON, or no UTF-8. */
    private byte[] bytes(String right) {
        byte[] utf8 = right.getBytes(StandardCharsets.UTF_8);
        return switch (random.nextInt(8)) {
            case 0 -> Arrays.copyOf(utf8, random.nextInt(utf8.length));
            case 1 -> (right + right).getBytes(StandardCharsets.UTF_8);
            case 2 -> right.getBytes(StandardCharsets.UTF_16);
            case 3 -> ("\ufeff" + right).getBytes(StandardCharsets.UTF_8);
            case 4 -> new byte[] {0, 0, 0, 0};
            case 5 -> right.replace(":", ":/* */").getBytes(StandardCharsets.UTF_8);
            case 6 -> right.replaceFirst("\\{", "{\"unknown\":1,\"unknown\":2,").getBytes(StandardCharsets.UTF_8);
            default -> flipped(utf8);
        };
    }

    private byte[] flipped(byte[] utf8) {
        utf8[random.nextInt(utf8.length)] = (byte) (0x80 | random.nextInt(0x80));
        return utf8;
    }

    private static void collect(JsonNode node, List<ObjectNode> objects, List<ArrayNode> arrays) {
        if (node instanceof ObjectNode object) {
            objects.add(object);
        }
        if (node instanceof ArrayNode array) {
            arrays.add(array);
        }
        node.forEach(each -> collect(each, objects, arrays));
    }
}
